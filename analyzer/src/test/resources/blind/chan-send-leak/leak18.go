// A login attempt sends its verdict from two branches, and the caller may return on its own timer first.
package auth

import (
	"crypto/subtle"
	"time"
)

type Verdict int

const (
	Denied Verdict = iota
	Allowed
	Unknown
)

type Vault interface {
	Secret(user string) ([]byte, error)
}

type Checker struct {
	vault   Vault
	patient time.Duration
}

func (c *Checker) Login(user string, pass []byte) (v Verdict) {
	verdict := make(chan Verdict)
	go func() {
		secret, err := c.vault.Secret(user)
		switch {
		case err != nil:
			verdict <- Denied // want chan-send-leak:"forever"
		default:
			verdict <- Verdict(subtle.ConstantTimeCompare(secret, pass)) // want chan-send-leak:"forever"
		}
	}()

	timer := time.NewTimer(c.patient)
	defer timer.Stop()
	select {
	case v = <-verdict:
	case <-timer.C:
		v = Unknown
	}
	return v
}
