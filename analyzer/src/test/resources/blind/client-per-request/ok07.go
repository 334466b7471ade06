// A log shipper keeps its connection over the whole stream and dials again only after an error.
package shipper

import (
	"context"
	"log"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/emptypb"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

func Ship(ctx context.Context, target string, lines <-chan string, opts ...grpc.DialOption) {
	for ctx.Err() == nil {
		conn, err := grpc.NewClient(target, opts...)
		if err != nil {
			log.Printf("shipper: %v", err)
			time.Sleep(time.Second)
			continue
		}
		done, err := pump(ctx, conn, lines)
		conn.Close()
		if done {
			return
		}
		log.Printf("shipper: connect again after %v", err)
		time.Sleep(time.Second)
	}
}

// pump sends until the lines end or a call fails.
func pump(ctx context.Context, conn *grpc.ClientConn, lines <-chan string) (done bool, err error) {
	for line := range lines {
		if err := conn.Invoke(ctx, "/logs.v1.Logs/Append", wrapperspb.String(line), &emptypb.Empty{}); err != nil {
			return false, err
		}
	}
	return true, nil
}
