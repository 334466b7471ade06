// The listener for clients stays open where that for the admin port fails.
package daemon

import (
	"errors"
	"fmt"
	"net"
)

type Listeners struct {
	Public net.Listener
	Admin  net.Listener
}

func Open(public, admin string) (*Listeners, error) {
	pub, err := net.Listen("tcp", public) // want net-conn-leak:"not closed"
	if err != nil {
		return nil, fmt.Errorf("public: %w", err)
	}
	adm, err := net.Listen("unix", admin)
	if err != nil {
		return nil, fmt.Errorf("admin: %w", err)
	}
	return &Listeners{Public: pub, Admin: adm}, nil
}

func (l *Listeners) Close() error {
	return errors.Join(l.Public.Close(), l.Admin.Close())
}
