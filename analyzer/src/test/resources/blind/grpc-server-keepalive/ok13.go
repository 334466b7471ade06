// A relay's parameters are a variable of the package that its flags fill in before main serves.
package main

import (
	"flag"
	"log"
	"net"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/health"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/keepalive"
)

var alive keepalive.ServerParameters

func init() {
	flag.DurationVar(&alive.MaxConnectionIdle, "idle", 10*time.Minute, "close connections that are idle for as long")
	flag.DurationVar(&alive.Time, "ping", 2*time.Minute, "ping clients that are silent for as long")
}

func main() {
	flag.Parse()
	lis, err := net.Listen("tcp", ":9000")
	if err != nil {
		log.Fatal(err)
	}
	server := grpc.NewServer(grpc.KeepaliveParams(alive))
	healthpb.RegisterHealthServer(server, health.NewServer())
	log.Fatal(server.Serve(lis))
}
