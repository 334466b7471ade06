// A documentation tool makes a server only to list what is registered with it, and never serves.
package apilist

import (
	"fmt"
	"io"
	"sort"

	"google.golang.org/grpc"
)

func Print(w io.Writer, register func(grpc.ServiceRegistrar)) error {
	server := grpc.NewServer()
	register(server)
	var lines []string
	for name, info := range server.GetServiceInfo() {
		for _, m := range info.Methods {
			lines = append(lines, fmt.Sprintf("/%s/%s", name, m.Name))
		}
	}
	sort.Strings(lines)
	for _, l := range lines {
		if _, err := fmt.Fprintln(w, l); err != nil {
			return err
		}
	}
	return nil
}
