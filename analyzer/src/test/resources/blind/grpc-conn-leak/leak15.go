// A goto back to the dial on Unavailable overwrites the variable and drops the previous connection.
package token

import (
	"context"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

// Exchange swaps a refresh token for an access token.
func Exchange(ctx context.Context, addr, refresh string) (string, error) {
	var (
		conn  *grpc.ClientConn
		err   error
		tries int
		out   = new(wrapperspb.StringValue)
	)

again:
	conn, err = grpc.NewClient(addr, grpc.WithTransportCredentials(insecure.NewCredentials())) // want grpc-conn-leak:"closed"
	if err != nil {
		return "", err
	}
	err = conn.Invoke(ctx, "/auth.v1.Tokens/Exchange", wrapperspb.String(refresh), out)
	if status.Code(err) == codes.Unavailable && tries < 3 {
		tries++
		goto again
	}
	defer conn.Close()
	if err != nil {
		return "", err
	}
	return out.GetValue(), nil
}
