// The copy closes the source also where the destination fails, and returns the error of the last Close.
package mirrorcopy

import (
	"fmt"
	"io"
	"os"
)

func Copy(dst, src string) (n int64, err error) {
	in, err := os.Open(src)
	if err != nil {
		return 0, err
	}
	info, err := in.Stat()
	if err != nil || !info.Mode().IsRegular() {
		in.Close()
		return 0, fmt.Errorf("%s is not regular: %w", src, err)
	}
	out, err := os.OpenFile(dst, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, info.Mode().Perm())
	if err != nil {
		in.Close()
		return 0, err
	}
	n, err = io.Copy(out, in)
	in.Close()
	if cerr := out.Close(); err == nil {
		err = cerr
	}
	return n, err
}
