// In a two-stage pipeline the last stage blocks when the consumer stops after the first few values.
package ranking

import (
	"cmp"
	"strings"
)

type Doc struct {
	ID   string
	Text string
}

type Hit struct {
	Doc   Doc
	Score int
}

func feed(docs []Doc, to chan<- Doc) {
	defer close(to)
	for _, d := range docs {
		to <- d
	}
}

func score(term string, from <-chan Doc, to chan<- Hit) {
	defer close(to)
	for d := range from {
		if n := strings.Count(d.Text, term); n > 0 {
			to <- Hit{Doc: d, Score: n} // want chan-send-leak:"forever"
		}
	}
}

// Some returns up to limit documents that contain the term, and the best of them.
func Some(docs []Doc, term string, limit int) (hits []Hit, best Hit) {
	in := make(chan Doc, len(docs))
	out := make(chan Hit)
	go feed(docs, in)
	go score(term, in, out)

	for h := range out {
		hits = append(hits, h)
		if cmp.Compare(h.Score, best.Score) > 0 {
			best = h
		}
		if len(hits) >= limit {
			return hits, best
		}
	}
	return hits, best
}
