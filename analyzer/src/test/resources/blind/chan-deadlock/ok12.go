// The caller takes lines and errors in whatever order they come.
package tail

import "bufio"
import "io"

func read(r io.Reader, lines chan<- string, errs chan<- error) {
	sc := bufio.NewScanner(r)
	for sc.Scan() {
		lines <- sc.Text()
	}
	errs <- sc.Err()
}

func Lines(r io.Reader, each func(string)) error {
	lines := make(chan string)
	errs := make(chan error)
	go read(r, lines, errs)
	for {
		select {
		case l := <-lines:
			each(l)
		case err := <-errs:
			return err
		}
	}
}
