// The goroutine waits for a context that the function itself cancels on every path.
package fetch

import (
	"context"
	"errors"
	"io"
)

func Copy(dst io.Writer, src io.ReadCloser, max int64) (int64, error) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	go func() {
		<-ctx.Done()
		src.Close()
	}()
	n, err := io.CopyN(dst, src, max)
	if errors.Is(err, io.EOF) {
		return n, nil
	}
	if err != nil {
		return 0, err
	}
	return n, nil
}
