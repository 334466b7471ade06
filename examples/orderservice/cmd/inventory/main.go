// Command inventory is the order service's peer: it answers from a warehouse that has everything, some of it slowly.
package main

import (
	"context"
	"flag"
	"log"
	"net"
	"os"
	"os/signal"
	"syscall"
	"time"

	"google.golang.org/grpc"

	pb "example.com/orderservice/api/inventory/v1"
	"example.com/orderservice/internal/server"
)

func main() {
	addr := flag.String("grpc", "127.0.0.1:9000", "address for the order service")
	adminAddr := flag.String("admin", "127.0.0.1:6061", "address for profiles")
	region := flag.String("region", "eu-west", "region to serve")
	delay := flag.Duration("delay", 200*time.Millisecond, "time that quotes and reservations take")
	flag.Parse()

	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	lis, err := net.Listen("tcp", *addr)
	if err != nil {
		log.Fatal(err)
	}
	// No keepalive.ServerParameters: a client that forgets a connection keeps it open here as well.
	srv := grpc.NewServer()
	pb.RegisterInventoryServiceServer(srv, &inventory{region: *region, delay: *delay})
	go func() {
		if err := server.Serve(ctx, *adminAddr, server.NewAdminHandler()); err != nil {
			log.Print(err)
		}
		srv.Stop()
	}()
	if err := srv.Serve(lis); err != nil {
		log.Fatal(err)
	}
}

type inventory struct {
	pb.UnimplementedInventoryServiceServer
	region string
	delay  time.Duration
}

func (i *inventory) GetStock(context.Context, *pb.GetStockRequest) (*pb.GetStockReply, error) {
	return &pb.GetStockReply{Pieces: 12}, nil
}

func (i *inventory) GetPrice(context.Context, *pb.GetPriceRequest) (*pb.GetPriceReply, error) {
	return &pb.GetPriceReply{Cents: 1999}, nil
}

func (i *inventory) GetConfig(context.Context, *pb.GetConfigRequest) (*pb.GetConfigReply, error) {
	return &pb.GetConfigReply{Region: i.region}, nil
}

func (i *inventory) Quote(ctx context.Context, _ *pb.QuoteRequest) (*pb.QuoteReply, error) {
	if err := sleep(ctx, i.delay); err != nil {
		return nil, err
	}
	return &pb.QuoteReply{Cents: 1899}, nil
}

func (i *inventory) Reserve(ctx context.Context, _ *pb.ReserveRequest) (*pb.ReserveReply, error) {
	if err := sleep(ctx, i.delay); err != nil {
		return nil, err
	}
	return &pb.ReserveReply{Reservation: "R-1"}, nil
}

// sleep waits for d, or until the caller has gone.
func sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
