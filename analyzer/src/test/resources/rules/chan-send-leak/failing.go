// Package failing has helpers of tests that fail while others still send.
package failing

import (
	"testing"
	"time"
)

// Probe closes the channel on each way out: whoever waits to send panics, which is seen.
func Probe(t *testing.T, work func() error) {
	done := make(chan error)
	defer close(done)
	go func() { done <- work() }()
	select {
	case <-time.After(time.Second):
		t.Fatalf("late")
	case <-done:
	}
}

// Sound leaves it open.
func Sound(t *testing.T, work func() error) {
	done := make(chan error)
	go func() { done <- work() }() // want chan-send-leak:"."
	select {
	case <-time.After(time.Second):
		t.Fatalf("late")
	case <-done:
	}
}
