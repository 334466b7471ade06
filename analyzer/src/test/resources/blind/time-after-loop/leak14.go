// A goroutine of a constructor debounces changes, each of which abandons a timer for the quiet period.
package debounce

import "time"

type Saver struct {
	changes chan string
	save    func(map[string]bool)
}

func NewSaver(quiet time.Duration, save func(map[string]bool)) *Saver {
	s := &Saver{changes: make(chan string, 64), save: save}
	go func() {
		dirty := make(map[string]bool)
		for {
			select {
			case key, ok := <-s.changes:
				if !ok {
					s.save(dirty)
					return
				}
				dirty[key] = true
			case <-time.After(quiet): // want time-after-loop:"timer"
				if len(dirty) == 0 {
					continue
				}
				s.save(dirty)
				dirty = make(map[string]bool)
			}
		}
	}()
	return s
}

func (s *Saver) Touch(key string) { s.changes <- key }
func (s *Saver) Close()           { close(s.changes) }
