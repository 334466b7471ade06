// A proxy opens its backend stream on the context of the incoming stream, which ends when the handler returns.
package passthrough

import (
	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

type relay struct{ backend *grpc.ClientConn }

func Register(s *grpc.Server, backend *grpc.ClientConn) {
	r := &relay{backend: backend}
	s.RegisterService(&grpc.ServiceDesc{
		ServiceName: "relay.v1.Relay",
		HandlerType: (*any)(nil),
		Streams:     []grpc.StreamDesc{{StreamName: "Tail", Handler: r.tail, ServerStreams: true}},
	}, r)
}

func (r *relay) tail(_ any, in grpc.ServerStream) error {
	query := new(wrapperspb.StringValue)
	if err := in.RecvMsg(query); err != nil {
		return err
	}
	out, err := r.backend.NewStream(in.Context(), &grpc.StreamDesc{ServerStreams: true}, "/relay.v1.Relay/Tail")
	if err != nil {
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
