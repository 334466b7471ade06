// Each file of the loop is closed before its result is looked at, so break and continue are harmless.
package virus

import (
	"bytes"
	"fmt"
	"io"
	"os"
)

type Report struct {
	Path   string
	Reason string
}

func Scan(paths []string, signature []byte, limit int) (found []Report, err error) {
	buf := make([]byte, 64<<10)
	for _, p := range paths {
		f, err := os.Open(p)
		if os.IsPermission(err) {
			found = append(found, Report{p, "unreadable"})
			continue
		} else if err != nil {
			return found, err
		}
		n, rerr := io.ReadFull(f, buf)
		if cerr := f.Close(); cerr != nil {
			return found, fmt.Errorf("close %s: %w", p, cerr)
		}
		if rerr != nil && rerr != io.ErrUnexpectedEOF && rerr != io.EOF {
			continue
		}
		if bytes.Contains(buf[:n], signature) {
			found = append(found, Report{p, "signature"})
			if len(found) == limit {
				break
			}
		}
	}
	return found, nil
}
