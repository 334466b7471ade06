// A shift log is opened before the loop, which only defers a stamp into it and closes each scan that it opens.
package shiftlog

import (
	"bufio"
	"fmt"
	"os"
)

func Count(logPath string, scans []string) (int, error) {
	out, err := os.OpenFile(logPath, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return 0, err
	}
	defer out.Close()
	total := 0
	for _, s := range scans {
		defer fmt.Fprintf(out, "%s done\n", s)
		in, err := os.Open(s)
		if err != nil {
			return total, err
		}
		lines := bufio.NewScanner(in)
		for lines.Scan() {
			total++
		}
		err = lines.Err()
		in.Close()
		if err != nil {
			return total, err
		}
	}
	return total, nil
}
