// An upload gives up when its own input cannot be read, without an end for the stream to the store.
package blobstore

import (
	"context"
	"errors"
	"io"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

// BlobsClient is the client API for the Blobs service.
type BlobsClient interface {
	Put(ctx context.Context, opts ...grpc.CallOption) (grpc.ClientStreamingClient[wrapperspb.BytesValue, wrapperspb.StringValue], error)
}

type Store struct{ blobs BlobsClient }

func (s *Store) Put(r io.Reader) (digest string, err error) {
	up, err := s.blobs.Put(context.Background()) // want grpc-stream-leak:"stream"
	if err != nil {
		return "", err
	}
	buf := make([]byte, 32<<10)
	for {
		n, readErr := r.Read(buf)
		if n > 0 {
			if err := up.Send(wrapperspb.Bytes(buf[:n])); err != nil {
				break // the server's reason comes with CloseAndRecv
			}
		}
		if errors.Is(readErr, io.EOF) {
			break
		}
		if readErr != nil {
			return "", readErr
		}
	}
	resp, err := up.CloseAndRecv()
	if err != nil {
		return "", err
	}
	return resp.GetValue(), nil
}
