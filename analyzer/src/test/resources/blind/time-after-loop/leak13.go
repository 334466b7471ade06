// The deadline is fixed, but the timer for the time that remains is made anew with each vote.
package quorum

import (
	"errors"
	"time"
)

type Vote struct {
	Node string
	Yes  bool
}

var ErrTimeout = errors.New("quorum: timeout")

func Collect(votes <-chan Vote, need int, limit time.Duration) ([]string, error) {
	deadline := time.Now().Add(limit)
	seen := make(map[string]bool)
	var yes []string
	for len(yes) < need {
		select {
		case v := <-votes:
			if seen[v.Node] || !v.Yes {
				continue
			}
			seen[v.Node] = true
			yes = append(yes, v.Node)
		case <-time.After(time.Until(deadline)): // want time-after-loop:"timer"
			return yes, ErrTimeout
		}
	}
	return yes, nil
}
