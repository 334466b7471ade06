package intake

import "sync"

type answer chan []string

type question struct {
	text string
	to   answer
}

// Oracle answers in the order in which it was asked.
type Oracle struct {
	mu      sync.Mutex
	wg      sync.WaitGroup
	order   chan answer
	workers chan question
	say     func(string) []string
}

func NewOracle(say func(string) []string, out func(string)) *Oracle {
	o := &Oracle{order: make(chan answer, 8), workers: make(chan question, 8), say: say}
	o.wg.Add(2)
	go func() {
		defer o.wg.Done()
		for question := range o.workers {
			question.to <- o.say(question.text)
			close(question.to)
		}
	}()
	go func() {
		defer o.wg.Done()
		for each := range o.order {
			for lines := range each {
				for _, line := range lines {
					out(line)
				}
			}
		}
	}()
	return o
}

// Ask after Close panics, which is the end of the process and not of one goroutine.
func (o *Oracle) Ask(text string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	to := make(answer)
	o.order <- to
	o.workers <- question{text: text, to: to}
}

func (o *Oracle) Close() {
	close(o.order)
	close(o.workers)
	o.wg.Wait()
}
