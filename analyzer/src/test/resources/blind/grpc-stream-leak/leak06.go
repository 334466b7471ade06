// A helper opens the watch and hands it back, and its caller looks at one update only.
package presence

import (
	"context"
	"fmt"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

type PresenceClient interface {
	Observe(ctx context.Context, in *wrapperspb.StringValue, opts ...grpc.CallOption) (grpc.ServerStreamingClient[wrapperspb.BoolValue], error)
}

type Roster struct {
	api PresenceClient
}

func (r *Roster) observe(ctx context.Context, user string) (grpc.ServerStreamingClient[wrapperspb.BoolValue], error) {
	stream, err := r.api.Observe(ctx, wrapperspb.String(user))
	if err != nil {
		return nil, fmt.Errorf("observe %s: %w", user, err)
	}
	return stream, nil
}

func (r *Roster) Online(user string) bool {
	stream, err := r.observe(context.Background(), user) // want grpc-stream-leak:"stream"
	if err != nil {
		return false
	}
	state, err := stream.Recv()
	if err != nil {
		return false
	}
	return state.GetValue()
}
