// A client dials until a connection stands, defers its close once and breaks out of the loop to use it.
package telemetry

import (
	"bufio"
	"context"
	"net"
	"time"
)

func FirstReading(ctx context.Context, addr string) (string, error) {
	var d net.Dialer
	var r *bufio.Reader
	for attempt := 1; ; attempt++ {
		conn, err := d.DialContext(ctx, "tcp", addr)
		if err != nil {
			if attempt == 10 || ctx.Err() != nil {
				return "", err
			}
			time.Sleep(time.Duration(attempt) * 100 * time.Millisecond)
			continue
		}
		defer conn.Close()
		r = bufio.NewReader(conn)
		break
	}
	return r.ReadString('\n')
}
