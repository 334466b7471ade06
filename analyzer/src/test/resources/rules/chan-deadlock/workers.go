// Package workers fills a cache in the background.
package workers

type filler struct {
	wanted chan string
	fill   func(string)
}

func start(workers int, fill func(string)) *filler {
	f := &filler{wanted: make(chan string, 10), fill: fill}
	for i := 0; i < workers; i++ {
		go f.run()
	}
	return f
}

// As far as one can tell from here, what fills one entry may want another.
func (f *filler) run() {
	for key := range f.wanted { // want chan-deadlock:"all of them in this range"
		f.fill(key)
	}
}

func (f *filler) want(key string) {
	select {
	case f.wanted <- key:
	default:
	}
}

func ahead() *filler {
	var f *filler
	f = start(2, func(key string) {
		if len(key) > 1 {
			f.want(key[1:])
		}
	})
	return f
}

func once() {
	f := start(3, func(string) {})
	f.want("abc")
}
