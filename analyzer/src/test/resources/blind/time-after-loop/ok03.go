// The call is before the loop, and all turns share its channel.
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
	timeout := time.After(limit)
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
		case <-timeout:
			return yes, ErrTimeout
		}
	}
	return yes, nil
}
