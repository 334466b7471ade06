// An HTTP handler starts two goroutines and waits for them; they log through the sink, which itself starts none.
package page

import (
	"fmt"
	"io"
	"net/http"
	"sync"

	"github.com/go-kratos/kratos/v2/log"
)

type writerLogger struct {
	mu sync.Mutex
	w  io.Writer
}

func (l *writerLogger) Log(level log.Level, keyvals ...interface{}) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	_, err := fmt.Fprintln(l.w, level, keyvals)
	return err
}

type Part func(r *http.Request) (string, error)

type Page struct {
	log         *log.Helper
	head, inner Part
}

func New(w io.Writer, head, inner Part) *Page {
	return &Page{log: log.NewHelper(&writerLogger{w: w}), head: head, inner: inner}
}

func (p *Page) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var (
		wg    sync.WaitGroup
		texts [2]string
	)
	for i, part := range []Part{p.head, p.inner} {
		wg.Add(1)
		go func() {
			defer wg.Done()
			text, err := part(r)
			if err != nil {
				p.log.Errorw("part", i, "err", err)
				return
			}
			texts[i] = text
		}()
	}
	wg.Wait()
	_, _ = io.WriteString(w, texts[0]+texts[1])
}
