// A chat client returns in the branches of a switch over the messages that it receives.
package support

import (
	"context"
	"errors"
	"strings"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

var ErrBanned = errors.New("banned from the room")

type RoomClient interface {
	Join(ctx context.Context, opts ...grpc.CallOption) (grpc.BidiStreamingClient[wrapperspb.StringValue, wrapperspb.StringValue], error)
}

type Bot struct {
	Room RoomClient
	Name string
}

func (b *Bot) Answer(ctx context.Context, reply func(string) string) error {
	chat, err := b.Room.Join(ctx) // want grpc-stream-leak:"stream"
	if err != nil {
		return err
	}
	if err := chat.Send(wrapperspb.String("hello from " + b.Name)); err != nil {
		return err
	}
	for {
		msg, err := chat.Recv()
		if err != nil {
			return err
		}
		switch text := msg.GetValue(); {
		case text == "bye":
			return chat.CloseSend()
		case strings.HasPrefix(text, "ban "+b.Name):
			return ErrBanned
		default:
			if err := chat.Send(wrapperspb.String(reply(text))); err != nil {
				return err
			}
		}
	}
}
