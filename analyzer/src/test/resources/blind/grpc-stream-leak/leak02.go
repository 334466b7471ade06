// A console handler lists the services of a backend by reflection and believes that CloseSend ends the stream.
package console

import (
	"context"
	"encoding/json"
	"net/http"

	"google.golang.org/grpc"
	rpb "google.golang.org/grpc/reflection/grpc_reflection_v1"
)

type Console struct{ backend *grpc.ClientConn }

func Mount(mux *http.ServeMux, backend *grpc.ClientConn) {
	c := &Console{backend: backend}
	mux.HandleFunc("/services", c.services)
}

func (c *Console) services(w http.ResponseWriter, r *http.Request) {
	stream, err := rpb.NewServerReflectionClient(c.backend).ServerReflectionInfo(context.Background()) // want grpc-stream-leak:"stream"
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	defer stream.CloseSend()
	req := &rpb.ServerReflectionRequest{MessageRequest: &rpb.ServerReflectionRequest_ListServices{}}
	if err := stream.Send(req); err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	resp, err := stream.Recv()
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	var names []string
	for _, s := range resp.GetListServicesResponse().GetService() {
		names = append(names, s.GetName())
	}
	_ = json.NewEncoder(w).Encode(names)
}
