// A watchdog goroutine ranges over its ticker until it ends the process, by os.Exit or by a panic that nobody recovers.
package watchdog

import (
	"log"
	"os"
	"sync/atomic"
	"time"
)

type Dog struct {
	fed    atomic.Int64
	strict bool
}

func Start(limit time.Duration, strict bool) *Dog {
	d := &Dog{strict: strict}
	d.Feed()
	t := time.NewTicker(limit / 4)
	go func() {
		defer t.Stop()
		for range t.C {
			hungry := time.Since(time.Unix(0, d.fed.Load()))
			if hungry <= limit {
				continue
			}
			if d.strict {
				log.Printf("not fed for %s", hungry)
				os.Exit(70)
			}
			panic("watchdog: not fed for " + hungry.String())
		}
	}()
	return d
}

func (d *Dog) Feed() { d.fed.Store(time.Now().UnixNano()) }
