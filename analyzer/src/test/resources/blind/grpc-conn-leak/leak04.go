// A retry loop dials anew for every attempt and closes only the connection of the attempt that succeeded.
package billing

import (
	"context"
	"errors"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/protobuf/types/known/emptypb"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

const maxAttempts = 5

type Charger struct {
	addr    string
	backoff time.Duration
}

func (c *Charger) Charge(ctx context.Context, cents int64) error {
	last := errors.New("no attempt made")
	for attempt := 0; attempt < maxAttempts; attempt++ {
		conn, err := grpc.NewClient(c.addr, grpc.WithTransportCredentials(insecure.NewCredentials())) // want grpc-conn-leak:"closed"
		if err != nil {
			return err
		}
		err = conn.Invoke(ctx, "/billing.v1.Billing/Charge", wrapperspb.Int64(cents), new(emptypb.Empty))
		if err == nil {
			return conn.Close()
		}
		last = err
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(c.backoff << attempt):
		}
	}
	return last
}
