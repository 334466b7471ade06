// The only path without cancel ends the process.
package bootstrap

import (
	"context"
	"log"
	"os"
	"time"
)

type Migrator interface {
	Pending(ctx context.Context) ([]string, error)
	Apply(ctx context.Context, id string) error
}

func die(code int, format string, args ...any) {
	log.Printf(format, args...)
	os.Exit(code)
}

func Migrate(parent context.Context, m Migrator) int {
	ctx, cancel := context.WithTimeout(parent, 20*time.Minute)
	ids, err := m.Pending(ctx)
	if err != nil {
		log.Fatalf("pending migrations: %v", err)
	}
	for _, id := range ids {
		if err := m.Apply(ctx, id); err != nil {
			die(3, "apply %s: %v", id, err)
		}
	}
	cancel()
	return len(ids)
}
