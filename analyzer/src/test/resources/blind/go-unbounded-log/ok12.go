// When the bounded queue is full, Log throws the oldest line away instead of starting a goroutine.
package overflow

import (
	"context"
	"fmt"
	"io"
	"net"
	"time"

	"github.com/go-kratos/kratos/v2/log"
)

type Remote struct {
	addr  string
	queue chan string
}

// NewRemote returns a logger whose worker runs until ctx is done.
func NewRemote(ctx context.Context, addr string) *Remote {
	r := &Remote{addr: addr, queue: make(chan string, 128)}
	go r.work(ctx)
	return r
}

func (r *Remote) work(ctx context.Context) {
	for {
		select {
		case line := <-r.queue:
			r.ship(line)
		case <-ctx.Done():
			return
		}
	}
}

func (r *Remote) ship(line string) {
	c, err := net.DialTimeout("tcp", r.addr, 30*time.Second)
	if err != nil {
		return
	}
	defer c.Close()
	_, _ = io.WriteString(c, line+"\n")
}

func (r *Remote) Log(level log.Level, keyvals ...interface{}) error {
	line := level.String() + " " + fmt.Sprintln(keyvals...)
	for {
		select {
		case r.queue <- line:
			return nil
		default:
		}
		select {
		case <-r.queue:
		default:
		}
	}
}
