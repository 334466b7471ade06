// A nil channel is set to time.After only when there is none, and set back only after it has fired.
package debounce

import "time"

type Saver struct {
	changes chan string
	save    func(map[string]bool)
}

func NewSaver(delay time.Duration, save func(map[string]bool)) *Saver {
	s := &Saver{changes: make(chan string, 64), save: save}
	go s.run(delay)
	return s
}

func (s *Saver) run(delay time.Duration) {
	dirty := make(map[string]bool)
	var due <-chan time.Time
	for {
		select {
		case key, ok := <-s.changes:
			if !ok {
				s.save(dirty)
				return
			}
			dirty[key] = true
			if due == nil {
				due = time.After(delay)
			}
		case <-due:
			due = nil
			s.save(dirty)
			dirty = make(map[string]bool)
		}
	}
}

func (s *Saver) Touch(key string) { s.changes <- key }
func (s *Saver) Close()           { close(s.changes) }
