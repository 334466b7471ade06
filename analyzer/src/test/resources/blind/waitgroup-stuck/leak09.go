// One case of the switch calls no Done.
package route

import "sync"

type Message struct {
	Type string
	Body string
}

type Router struct {
	orders  func(string)
	refunds func(string)
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
			case "refund":
				r.refunds(m.Body)
				wg.Done()
			default:
				return
			}
		}()
	}
	wg.Wait() // want waitgroup-stuck:"Done"
}
