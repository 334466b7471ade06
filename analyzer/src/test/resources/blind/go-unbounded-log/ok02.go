// A slot of a buffered channel is taken before the go statement and given back when the goroutine ends.
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
	slots      chan struct{}
}

func NewMailer(addr, from string, to ...string) *Mailer {
	return &Mailer{addr: addr, from: from, to: to, slots: make(chan struct{}, 3)}
}

func (m *Mailer) send(subject, body string) {
	defer func() { <-m.slots }()
	msg := "Subject: " + subject + "\r\n\r\n" + body
	_ = smtp.SendMail(m.addr, nil, m.from, m.to, []byte(msg))
}

func (m *Mailer) dispatch(subject, body string) {
	m.slots <- struct{}{}
	go m.send(subject, body)
}

type Logger struct {
	next   log.Logger
	mailer *Mailer
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
