// The channel is made by whoever asks for it first, and closed by the one who is done.
package lazydone

import "sync"

type Task struct {
	mu   sync.Mutex
	done chan struct{}
	err  error
}

func (t *Task) Done() <-chan struct{} {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.done == nil {
		t.done = make(chan struct{})
	}
	return t.done
}

func (t *Task) finish(err error) {
	ch := t.Done()
	t.mu.Lock()
	defer t.mu.Unlock()
	t.err = err
	if ch == t.done {
		close(t.done)
	}
}

func Run(fn func() error) error {
	t := &Task{}
	go func() { t.finish(fn()) }()
	<-t.Done()
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.err
}
