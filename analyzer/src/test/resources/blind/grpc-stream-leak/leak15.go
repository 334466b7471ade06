// A proxy's stream to its backend has the caller's metadata but not the caller's context, so it outlives a broken call.
package proxy

import (
	"context"

	"google.golang.org/grpc"
	"google.golang.org/grpc/metadata"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

type Proxy struct{ backend *grpc.ClientConn }

func (p *Proxy) Desc() *grpc.ServiceDesc {
	return &grpc.ServiceDesc{
		ServiceName: "relay.v1.Relay",
		HandlerType: (*any)(nil),
		Streams:     []grpc.StreamDesc{{StreamName: "Tail", Handler: p.tail, ServerStreams: true}},
	}
}

func Register(s *grpc.Server, p *Proxy) { s.RegisterService(p.Desc(), p) }

func (p *Proxy) tail(_ any, in grpc.ServerStream) error {
	md, _ := metadata.FromIncomingContext(in.Context())
	ctx := metadata.NewOutgoingContext(context.Background(), md)
	out, err := p.backend.NewStream(ctx, &grpc.StreamDesc{ServerStreams: true}, "/relay.v1.Relay/Tail") // want grpc-stream-leak:"stream"
	if err != nil {
		return err
	}
	query := new(wrapperspb.StringValue)
	if err := in.RecvMsg(query); err != nil {
		return err
	}
	if err := out.SendMsg(query); err != nil {
		return err
	}
	for {
		line := new(wrapperspb.StringValue)
		if err := out.RecvMsg(line); err != nil {
			return err
		}
		if err := in.SendMsg(line); err != nil {
			return err
		}
	}
}
