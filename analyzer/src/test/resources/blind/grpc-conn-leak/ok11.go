// Two connections are opened; the failing second dial closes the first, later paths close both.
package mirror

import (
	"context"
	"errors"
	"fmt"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/protobuf/types/known/emptypb"
	"google.golang.org/protobuf/types/known/structpb"
)

var plaintext = grpc.WithTransportCredentials(insecure.NewCredentials())

func openPair(from, to string) (src, dst *grpc.ClientConn, err error) {
	src, err = grpc.NewClient(from, plaintext)
	if err != nil {
		return nil, nil, fmt.Errorf("source: %w", err)
	}
	dst, err = grpc.NewClient(to, plaintext)
	if err != nil {
		src.Close()
		return nil, nil, fmt.Errorf("destination: %w", err)
	}
	return src, dst, nil
}

func Copy(ctx context.Context, from, to string) (n int, err error) {
	src, dst, err := openPair(from, to)
	if err != nil {
		return 0, err
	}
	defer func() {
		err = errors.Join(err, src.Close(), dst.Close())
	}()

	snap := new(structpb.ListValue)
	if err = src.Invoke(ctx, "/snap.v1.Snapshots/Export", new(emptypb.Empty), snap); err != nil {
		return 0, err
	}
	for _, v := range snap.GetValues() {
		if err = dst.Invoke(ctx, "/snap.v1.Snapshots/Import", v, new(emptypb.Empty)); err != nil {
			return n, err
		}
		n++
	}
	return n, nil
}
