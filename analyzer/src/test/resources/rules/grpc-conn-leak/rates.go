// Command rates dials at start-up and for each request.
package main

import (
	"context"
	"net/http"
	"time"

	"google.golang.org/grpc"

	pb "example.com/api/v1"
)

type server struct{ client pb.GreeterClient }

func main() {
	conn, err := dialWithRetry("localhost:1")
	if err != nil {
		return
	}
	s := &server{client: pb.NewGreeterClient(conn)}
	report(context.Background())
	http.HandleFunc("/hello", s.hello)
	http.Handle("/bye", http.HandlerFunc(bye))
	http.ListenAndServe(":8080", nil)
}

func dialWithRetry(addr string) (*grpc.ClientConn, error) {
	var conn *grpc.ClientConn
	var err error
	for i := 0; i < 3; i++ {
		conn, err = grpc.Dial(addr)
		if err == nil {
			return conn, nil
		}
		time.Sleep(time.Second)
	}
	return nil, err
}

func report(ctx context.Context) {
	conn, err := grpc.Dial("localhost:2") // want grpc-conn-leak:"never closed when main.report returns at line 47; runs at start-up"
	if err != nil {
		return
	}
	pb.NewGreeterClient(conn).Hello(ctx, &pb.Request{})
}

func (s *server) hello(w http.ResponseWriter, r *http.Request) {
	s.client.Hello(r.Context(), &pb.Request{})
}

func bye(w http.ResponseWriter, r *http.Request) {
	newClient().Hello(r.Context(), &pb.Request{})
}

func newClient() pb.GreeterClient {
	conn, err := grpc.Dial("localhost:3") // want grpc-conn-leak:"never closed when main.newClient returns only a value that hides it; runs for each request"
	if err != nil {
		panic(err)
	}
	return pb.NewGreeterClient(conn)
}
