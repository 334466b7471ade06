// A quota server's parameters come from its configuration, a field that a file fills in elsewhere.
package quota

import (
	"encoding/json"
	"net"
	"os"

	"google.golang.org/grpc"
	"google.golang.org/grpc/keepalive"
)

type Config struct {
	Listen    string                     `json:"listen"`
	Keepalive keepalive.ServerParameters `json:"keepalive"`
}

func Load(path string) (*Config, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	cfg := new(Config)
	if err := json.Unmarshal(text, cfg); err != nil {
		return nil, err
	}
	return cfg, nil
}

func Serve(cfg *Config, register func(*grpc.Server)) error {
	server := grpc.NewServer(grpc.KeepaliveParams(cfg.Keepalive))
	register(server)
	lis, err := net.Listen("tcp", cfg.Listen)
	if err != nil {
		return err
	}
	return server.Serve(lis)
}
