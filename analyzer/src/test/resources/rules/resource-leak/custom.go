// Package custom opens things of libraries that are not there.
package custom

import (
	"context"

	"example.com/cellar"
)

func Taste(c *cellar.Cellar, cask string) error {
	tap, err := c.Open(cask) // want resource-leak:"not closed"
	if err != nil {
		return err
	}
	if err := tap.Pour(); err != nil {
		return err
	}
	return tap.Close()
}

func Drink(c *cellar.Cellar, cask string) error {
	tap, err := c.Open(cask)
	if err != nil {
		return err
	}
	defer tap.Close()
	return tap.Pour()
}

func Look(ctx context.Context, c *cellar.Cellar) error {
	watch, err := c.Casks("south").Watch(ctx) // want resource-leak:"not closed"
	if err != nil {
		return err
	}
	for event := range watch.ResultChan() {
		if event.Empty {
			return nil
		}
	}
	return nil
}

func Guard(ctx context.Context, c *cellar.Cellar) error {
	watch, err := c.Casks("south").Watch(ctx)
	if err != nil {
		return err
	}
	defer watch.Stop()
	for event := range watch.ResultChan() {
		if event.Empty {
			return nil
		}
	}
	return nil
}
