// The spawn hides behind an interface: the only notifier of the kratos logger starts a goroutine per call.
package pager

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"time"

	"github.com/go-kratos/kratos/v2/log"
)

type notifier interface {
	notify(text string)
}

type pagerDuty struct {
	endpoint string
}

func (p *pagerDuty) notify(text string) {
	go func(q url.Values) { // want go-unbounded-log:"log record"
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		defer cancel()
		req, err := http.NewRequestWithContext(ctx, http.MethodPost, p.endpoint+"?"+q.Encode(), nil)
		if err != nil {
			return
		}
		if resp, err := http.DefaultClient.Do(req); err == nil {
			resp.Body.Close()
		}
	}(url.Values{"text": {text}})
}

type Logger struct {
	log.Logger
	out notifier
}

func New(next log.Logger, endpoint string) *Logger {
	return &Logger{Logger: next, out: &pagerDuty{endpoint: endpoint}}
}

func (l *Logger) Log(level log.Level, keyvals ...interface{}) error {
	if level >= log.LevelError {
		l.out.notify(fmt.Sprint(keyvals...))
	}
	return l.Logger.Log(level, keyvals...)
}
