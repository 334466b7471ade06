// The channel is made lazily before the goroutine that uses it is started.
package lazy

import "sync"

type Writer struct {
	mu    sync.Mutex
	lines chan string
	out   func(string)
}

func New(out func(string)) *Writer {
	return &Writer{out: out}
}

func (w *Writer) start() {
	if w.lines != nil {
		return
	}
	w.lines = make(chan string, 64)
	go func(lines <-chan string) {
		for l := range lines {
			w.out(l)
		}
	}(w.lines)
}

func (w *Writer) Write(line string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.start()
	w.lines <- line
}

func (w *Writer) Close() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.lines != nil {
		close(w.lines)
		w.lines = nil
	}
}
