package data

import (
	"context"
	"fmt"

	"google.golang.org/grpc"

	pb "example.com/orderservice/api/inventory/v1"
)

// ConfigChecker asks a warehouse, over a temporary client, whether it serves the region we expect.
type ConfigChecker struct {
	target string
	region string
}

// NewConfigChecker returns a check that target serves region.
func NewConfigChecker(target, region string) *ConfigChecker {
	return &ConfigChecker{target: target, region: region}
}

// Check leaks: it lets go of its temporary client on all three ways out.
func (c *ConfigChecker) Check(ctx context.Context) error {
	conn, err := grpc.Dial(c.target, dialOptions()...)
	if err != nil {
		return fmt.Errorf("dial %s: %w", c.target, err)
	}
	reply, err := pb.NewInventoryServiceClient(conn).GetConfig(ctx, &pb.GetConfigRequest{})
	if err != nil {
		return fmt.Errorf("config of %s: %w", c.target, err)
	}
	if reply.GetRegion() != c.region {
		return fmt.Errorf("%s serves %q, want %q", c.target, reply.GetRegion(), c.region)
	}
	return nil
}

// CheckAndClose is Check done right: the deferred Close runs on every way out.
func (c *ConfigChecker) CheckAndClose(ctx context.Context) error {
	conn, err := grpc.NewClient(c.target, dialOptions()...)
	if err != nil {
		return fmt.Errorf("dial %s: %w", c.target, err)
	}
	defer conn.Close()

	reply, err := pb.NewInventoryServiceClient(conn).GetConfig(ctx, &pb.GetConfigRequest{})
	if err != nil {
		return fmt.Errorf("config of %s: %w", c.target, err)
	}
	if reply.GetRegion() != c.region {
		return fmt.Errorf("%s serves %q, want %q", c.target, reply.GetRegion(), c.region)
	}
	return nil
}
