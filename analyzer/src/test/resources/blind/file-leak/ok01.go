// The closure that is deferred joins the error of Close to that of the writes.
package ledgerfile

import (
	"bufio"
	"errors"
	"fmt"
	"os"
)

type Booking struct {
	Account string
	Cents   int64
}

func Append(path string, bookings ...Booking) (err error) {
	f, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	w := bufio.NewWriter(f)
	for _, b := range bookings {
		if b.Account == "" {
			return errors.New("booking without an account")
		}
		if _, err := fmt.Fprintf(w, "%s\t%d\n", b.Account, b.Cents); err != nil {
			return err
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.Sync()
}
