// A kratos logger reaches its go statement three calls deep, in a notifier helper.
package alerting

import (
	"fmt"
	"net/smtp"
	"strings"

	"github.com/go-kratos/kratos/v2/log"
)

type Mailer struct {
	addr, from string
	to         []string
}

func (m *Mailer) send(subject, body string) {
	msg := "Subject: " + subject + "\r\n\r\n" + body
	_ = smtp.SendMail(m.addr, nil, m.from, m.to, []byte(msg))
}

func (m *Mailer) dispatch(subject, body string) {
	go m.send(subject, body) // want go-unbounded-log:"log record"
}

type Logger struct {
	next   log.Logger
	mailer *Mailer
}

func NewLogger(next log.Logger, m *Mailer) log.Logger {
	return &Logger{next: next, mailer: m}
}

func (l *Logger) Log(level log.Level, keyvals ...interface{}) error {
	if level == log.LevelError || level == log.LevelFatal {
		l.escalate(level, keyvals)
	}
	return l.next.Log(level, keyvals...)
}

func (l *Logger) escalate(level log.Level, keyvals []interface{}) {
	var sb strings.Builder
	for i := 0; i+1 < len(keyvals); i += 2 {
		fmt.Fprintf(&sb, "%v=%v\n", keyvals[i], keyvals[i+1])
	}
	l.mailer.dispatch(level.String(), sb.String())
}
