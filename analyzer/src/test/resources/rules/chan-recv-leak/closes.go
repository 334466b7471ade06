// Package closes feeds channels that others read to the end: rivers and mills.
package closes

import "errors"

var errDry = errors.New("dry")

// Mill grinds what a river carries.
type Mill struct {
	grain chan int
	flour int
}

func Build(carts []func() (int, error)) *Mill {
	m := &Mill{grain: make(chan int, 2)}
	for _, cart := range carts {
		go func() { report(m.fill(cart)) }()
	}
	return m
}

func report(err error) {}

func (m *Mill) fill(cart func() (int, error)) error {
	sack, err := cart()
	if err != nil {
		return err
	}
	m.grain <- sack

	close(m.grain)
	return errDry
}

// Stop reads what is left.
func (m *Mill) Stop() {
	for sack := range m.grain { // want chan-recv-leak:"or closes it any more"
		m.flour += sack
	}
}

// Saw closes on every way out.
type Saw struct {
	logs   chan int
	planks int
}

func Rig(carts []func() (int, error)) *Saw {
	s := &Saw{logs: make(chan int, 2)}
	for _, cart := range carts {
		go func() { report(s.feed(cart)) }()
	}
	return s
}

func (s *Saw) feed(cart func() (int, error)) error {
	defer close(s.logs)
	log, err := cart()
	if err != nil {
		return err
	}
	s.logs <- log
	return nil
}

func (s *Saw) Stop() {
	for log := range s.logs {
		s.planks += log
	}
}

// Levels reads a gauge until it fails or is told to stop.
func Levels(read func() (int, error), stop <-chan struct{}) (<-chan int, <-chan error) {
	levels, failed := make(chan int, 4), make(chan error, 1)
	go func() {
		for {
			select {
			case <-stop:
				return // want chan-recv-leak:"returns here without closing"
			default:
			}
			level, err := read()
			if errors.Is(err, errDry) {
				close(levels)
				return
			}
			if err != nil {
				failed <- err
				return
			}
			levels <- level
		}
	}()
	return levels, failed
}

// Depths closes there too.
func Depths(read func() (int, error), stop <-chan struct{}) (<-chan int, <-chan error) {
	depths, failed := make(chan int, 4), make(chan error, 1)
	go func() {
		for {
			select {
			case <-stop:
				close(depths)
				return
			default:
			}
			depth, err := read()
			if errors.Is(err, errDry) {
				close(depths)
				return
			}
			if err != nil {
				failed <- err
				return
			}
			depths <- depth
		}
	}()
	return depths, failed
}

type parcelHub struct {
	incoming chan string
	lanes    map[byte]chan string
}

// sort closes all lanes that it has opened, however many these are.
func (h *parcelHub) sort() {
	for parcel := range h.incoming {
		lane := h.lanes[parcel[0]]
		if lane == nil {
			lane = make(chan string)
			h.lanes[parcel[0]] = lane
			go deliver(lane)
		}
		lane <- parcel
	}
	for _, lane := range h.lanes {
		close(lane)
	}
}

func deliver(lane <-chan string) {
	for parcel := range lane {
		_ = parcel
	}
}

// OpenHub starts the sorter.
func OpenHub() *parcelHub {
	h := &parcelHub{incoming: make(chan string), lanes: map[byte]chan string{}}
	go h.sort()
	return h
}

// Close ends it.
func (h *parcelHub) Close() {
	close(h.incoming)
}

type answerDesk struct {
	answers chan string
	quit    chan struct{}
}

// Ask waits for one answer, or for the end.
func (d *answerDesk) Ask() (string, bool) {
	answer, ok := <-d.answers
	return answer, ok
}

// OpenDesk sends the one answer, or closes instead.
func OpenDesk(look func() string) *answerDesk {
	d := &answerDesk{answers: make(chan string), quit: make(chan struct{})}
	go func() {
		answer := look()
		select {
		case d.answers <- answer:
		case <-d.quit:
			close(d.answers)
		}
	}()
	return d
}

// Quit asks for the end.
func (d *answerDesk) Quit() {
	close(d.quit)
}
