// Resolvers race and only the first answer is received, but the buffer has room for every answer.
package resolver

import (
	"context"
	"errors"
	"net"
	"time"
)

type answer struct {
	server string
	addrs  []string
	err    error
}

func query(ctx context.Context, server, host string) answer {
	r := &net.Resolver{
		PreferGo: true,
		Dial: func(ctx context.Context, network, _ string) (net.Conn, error) {
			d := net.Dialer{Timeout: time.Second}
			return d.DialContext(ctx, network, server)
		},
	}
	addrs, err := r.LookupHost(ctx, host)
	return answer{server, addrs, err}
}

func Fastest(ctx context.Context, host string, upstreams []string) ([]string, error) {
	if len(upstreams) == 0 {
		return nil, errors.New("resolver: no upstreams")
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()

	answers := make(chan answer, len(upstreams))
	for _, server := range upstreams {
		go func() {
			answers <- query(ctx, server, host)
		}()
	}
	first := <-answers
	return first.addrs, first.err
}
