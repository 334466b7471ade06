// A deploy gate defers the close of the first connection that works and returns on each of the paths that follow.
package gate

import (
	"bufio"
	"errors"
	"fmt"
	"net"
	"strings"
)

var errNoLeader = errors.New("no leader reachable")

func Ask(peers []string, version string) (bool, error) {
	for i := range peers {
		conn, err := net.Dial("tcp", peers[i])
		if err != nil {
			continue
		}
		defer conn.Close()
		if _, err := fmt.Fprintf(conn, "MAY %s\n", version); err != nil {
			return false, err
		}
		answer, err := bufio.NewReader(conn).ReadString('\n')
		switch {
		case err != nil:
			return false, err
		case strings.HasPrefix(answer, "YES"):
			return true, nil
		default:
			return false, nil
		}
	}
	return false, errNoLeader
}
