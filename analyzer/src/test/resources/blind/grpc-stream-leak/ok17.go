// A command follows a stream in main until a signal cancels its context or the stream ends by itself.
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"os/signal"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

func main() {
	if err := run(os.Args[1]); err != nil {
		log.Fatal(err)
	}
}

func run(target string) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	conn, err := grpc.NewClient(target, grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		return err
	}
	defer conn.Close()
	stream, err := healthpb.NewHealthClient(conn).Watch(ctx, &healthpb.HealthCheckRequest{})
	if err != nil {
		return err
	}
	for i := 0; ; i++ {
		resp, err := stream.Recv()
		if err != nil {
			return err
		}
		fmt.Println(i, resp.GetStatus())
		if resp.GetStatus() == healthpb.HealthCheckResponse_NOT_SERVING {
			return nil
		}
	}
}
