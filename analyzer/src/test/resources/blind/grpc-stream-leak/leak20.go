// A job starter sends its command on a stream from a goroutine per job, which ends once the command is accepted.
package jobs

import (
	"context"
	"errors"
	"sync"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

type ExecClient interface {
	Run(ctx context.Context, opts ...grpc.CallOption) (grpc.BidiStreamingClient[wrapperspb.StringValue, wrapperspb.Int32Value], error)
}

type Starter struct {
	exec ExecClient
	mu   sync.Mutex
	errs []error
}

func NewStarter(c ExecClient) *Starter { return &Starter{exec: c} }

func (s *Starter) StartAll(commands []string) error {
	var wg sync.WaitGroup
	for _, cmd := range commands {
		wg.Add(1)
		go func() {
			defer wg.Done()
			stream, err := s.exec.Run(context.Background()) // want grpc-stream-leak:"stream"
			if err == nil {
				err = stream.Send(wrapperspb.String(cmd))
			}
			if err != nil {
				s.mu.Lock()
				defer s.mu.Unlock()
				s.errs = append(s.errs, err)
			}
		}()
	}
	wg.Wait()
	return errors.Join(s.errs...)
}
