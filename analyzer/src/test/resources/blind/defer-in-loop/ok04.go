// A boot check looks at three standby addresses by a constant count and hangs up on them together.
package standby

import (
	"fmt"
	"net"
	"time"
)

const replicas = 3

func Quorum(cluster string) (int, error) {
	alive := 0
	for i := 0; i < replicas; i++ {
		addr := fmt.Sprintf("%s-%d.internal:7000", cluster, i)
		conn, err := net.DialTimeout("tcp", addr, time.Second)
		if err != nil {
			continue
		}
		defer conn.Close()
		alive++
	}
	if alive <= replicas/2 {
		return alive, fmt.Errorf("only %d of %d replicas of %s answer", alive, replicas, cluster)
	}
	return alive, nil
}
