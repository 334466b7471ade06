// Each case of the switch calls Done by hand, and the default does after the switch.
package route

import "sync"

type Message struct {
	Type string
	Body string
}

type Router struct {
	orders  func(string)
	refunds func(string)
	unknown int
	mu      sync.Mutex
}

func (r *Router) Dispatch(batch []Message) {
	wg := new(sync.WaitGroup)
	wg.Add(len(batch))
	for _, m := range batch {
		go func() {
			switch m.Type {
			case "order":
				r.orders(m.Body)
				wg.Done()
				return
			case "refund":
				r.refunds(m.Body)
			default:
				r.mu.Lock()
				r.unknown++
				r.mu.Unlock()
			}
			wg.Done()
		}()
	}
	wg.Wait()
}
