// The cancel function is wrapped by sync.OnceFunc, called early in the good case and deferred for all others.
package snapshot

import (
	"context"
	"fmt"
	"sync"
	"time"
)

type Volume interface {
	Freeze(ctx context.Context) error
	Thaw() error
	Copy(to string) error
}

func Take(parent context.Context, v Volume, to string) error {
	ctx, cancel := context.WithTimeout(parent, time.Hour)
	release := sync.OnceFunc(cancel)
	defer release()
	if err := v.Freeze(ctx); err != nil {
		return fmt.Errorf("freeze: %w", err)
	}
	release()
	if err := v.Copy(to); err != nil {
		return fmt.Errorf("copy to %s: %w", to, err)
	}
	return v.Thaw()
}
