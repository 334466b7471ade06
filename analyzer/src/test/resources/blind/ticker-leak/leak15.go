// A range over time.Tick ends by a break, after which nobody can stop the ticker behind it.
package migrate

import (
	"errors"
	"time"
)

type Status struct {
	Done   bool
	Failed string
}

type Client interface {
	Status(id string) (Status, error)
}

func Await(c Client, id string) error {
	var last Status
	for range time.Tick(500 * time.Millisecond) { // want ticker-leak:"not stopped"
		st, err := c.Status(id)
		if err != nil {
			return err
		}
		if st.Done {
			last = st
			break
		}
	}
	if last.Failed != "" {
		return errors.New(last.Failed)
	}
	return nil
}
