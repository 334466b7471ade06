package victims

import (
	"errors"
	"sync"
)

type Job struct {
	mu    sync.Mutex
	kind  string
	count int
}

var errKind = errors.New("unknown kind")

func (j *Job) save(min int) error {
	j.mu.Lock() // want lock-not-released:"leaves"
	if j.count >= min {
		switch j.kind {
		case "copy", "move":
			j.count = 0
		default:
			return errKind
		}
		j.mu.Unlock()
		return nil
	}
	j.mu.Unlock()
	return nil
}

func (j *Job) add(n int) {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.count += n
}

// The lock that is still held here is the one that save does not give back.
func (j *Job) Run(steps []int) (err error) {
	for _, n := range steps {
		j.add(n)
		if e := j.save(10); e != nil {
			err = e
		}
	}
	j.add(1)
	return err
}
