// A search over directories leaves both loops by a label as soon as the deferred file has been found.
package lookup

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
)

func Setting(dirs, names []string, key string) (string, bool) {
	var sc *bufio.Scanner
search:
	for _, d := range dirs {
		for _, n := range names {
			f, err := os.Open(filepath.Join(d, n))
			if err != nil {
				continue
			}
			defer f.Close()
			sc = bufio.NewScanner(f)
			break search
		}
	}
	if sc == nil {
		return "", false
	}
	for sc.Scan() {
		if k, v, ok := strings.Cut(sc.Text(), "="); ok && strings.TrimSpace(k) == key {
			return strings.TrimSpace(v), true
		}
	}
	return "", false
}
