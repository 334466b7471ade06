// A two-stage pipeline whose stages give up their send when the consumer closes the stop channel.
package ranking

import (
	"strings"
	"sync"
)

type Doc struct {
	ID   string
	Text string
}

type Hit struct {
	Doc   Doc
	Score int
}

type halt struct {
	once sync.Once
	c    chan struct{}
}

func (h *halt) now() { h.once.Do(func() { close(h.c) }) }

func feed(docs []Doc, to chan<- Doc, stop <-chan struct{}) {
	defer close(to)
	for _, d := range docs {
		select {
		case to <- d:
		case <-stop:
			return
		}
	}
}

func score(term string, from <-chan Doc, to chan<- Hit, stop <-chan struct{}) {
	defer close(to)
	for d := range from {
		n := strings.Count(d.Text, term)
		if n == 0 {
			continue
		}
		select {
		case to <- Hit{Doc: d, Score: n}:
		case <-stop:
			return
		}
	}
}

func Some(docs []Doc, term string, limit int) (hits []Hit) {
	h := &halt{c: make(chan struct{})}
	defer h.now()

	in, out := make(chan Doc), make(chan Hit)
	go feed(docs, in, h.c)
	go score(term, in, out, h.c)

	for hit := range out {
		hits = append(hits, hit)
		if len(hits) >= limit {
			h.now()
			break
		}
	}
	return hits
}
