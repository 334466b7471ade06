// A sampling loop polls its control channel with a tiny timeout and goes on at once if there is a setting.
package sampler

import "time"

type Setting struct {
	Name  string
	Value float64
}

type Sampler struct {
	control chan Setting
	gains   map[string]float64
	read    func() (string, float64, bool)
	emit    func(string, float64)
}

func (s *Sampler) Run() {
	if s.gains == nil {
		s.gains = make(map[string]float64)
	}
	for {
		select {
		case set, ok := <-s.control:
			if !ok {
				return
			}
			s.gains[set.Name] = set.Value
			continue
		case <-time.After(20 * time.Millisecond): // want time-after-loop:"timer"
		}
		name, v, ok := s.read()
		if !ok {
			return
		}
		if g, has := s.gains[name]; has {
			v *= g
		}
		s.emit(name, v)
	}
}
