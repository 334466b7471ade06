// Package custom uses a library that is not there.
package custom

import (
	"context"

	"example.com/radio"
)

type tower struct{ set *radio.Set }

func (t *tower) call(ctx context.Context, station string) error {
	line, err := t.set.DialContext(ctx, station) // want net-conn-leak:"not closed"
	if err != nil {
		return err
	}
	if err := line.Greet(); err != nil {
		return err
	}
	return line.Close()
}

func (t *tower) answer(ctx context.Context, station string) error {
	line, err := t.set.DialContext(ctx, station)
	if err != nil {
		return err
	}
	defer line.Close()
	return line.Greet()
}

// What is made around the line is dropped with it.
func (t *tower) report(station string) (string, error) {
	line, err := radio.Dial(station) // want net-conn-leak:"not closed"
	if err != nil {
		return "", err
	}
	log := radio.NewLog(line)
	return log.Last()
}

// What is made around the line is closed.
func (t *tower) record(station string) (string, error) {
	line, err := radio.Dial(station)
	if err != nil {
		return "", err
	}
	log := radio.NewLog(line)
	defer log.Close()
	return log.Last()
}

// Options dial nothing.
func (t *tower) tune(station string) error {
	option, err := radio.DialOption(station)
	if err != nil {
		return err
	}
	return t.set.Apply(option)
}
