// A bounded queue with a worker, but when the queue is full the record is sent in a new goroutine instead.
package overflow

import (
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

func NewRemote(addr string) *Remote {
	r := &Remote{addr: addr, queue: make(chan string, 128)}
	go r.work()
	return r
}

func (r *Remote) work() {
	for line := range r.queue {
		r.ship(line)
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
	select {
	case r.queue <- line:
	default:
		go r.ship(line) // want go-unbounded-log:"log record"
	}
	return nil
}
