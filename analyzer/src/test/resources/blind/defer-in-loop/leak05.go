// A tail of rotated logs jumps back with goto to the next segment and leaves the deferred closes of all of them behind.
package segments

import (
	"bufio"
	"fmt"
	"io"
	"os"
)

// CopyAll writes base.0, base.1, ... to w until a segment is missing.
func CopyAll(w io.Writer, base string) (int, error) {
	n := 0
next:
	f, err := os.Open(fmt.Sprintf("%s.%d", base, n))
	if os.IsNotExist(err) {
		return n, nil
	}
	if err != nil {
		return n, err
	}
	defer f.Close() // want defer-in-loop:"loop"
	if _, err := io.Copy(w, bufio.NewReader(f)); err != nil {
		return n, err
	}
	n++
	goto next
}
