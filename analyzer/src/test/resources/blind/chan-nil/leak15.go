// The only caller passes nil for the channel by which the sweep could be stopped.
package sweep

import (
	"log"
	"sync/atomic"
)

type Sweeper struct {
	runs atomic.Int64
}

func (s *Sweeper) until(stop <-chan struct{}) {
	s.runs.Add(1)
	<-stop // miss chan-nil: a nil argument alone does not start a search
	log.Printf("swept %d times", s.runs.Load())
}

func (s *Sweeper) start(stop <-chan struct{}) {
	go s.until(stop)
}

func New() *Sweeper {
	s := &Sweeper{}
	s.start(nil)
	return s
}

func (s *Sweeper) Runs() int64 { return s.runs.Load() }
