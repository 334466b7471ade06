// Package out leaves loops by flags, counters and failures.
package out

import (
	"errors"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func step() error { return errors.New("step") }

// A flag that only the case with the value sets: the loop is left after it.
func flagged(poll func()) {
	finished := make(chan struct{})
	go func() { finished <- struct{}{} }()
	over := false
	for !over {
		poll()
		select {
		case <-finished:
			over = true
		default:
		}
	}
}

// The flag is set elsewhere too.
func flaggedTwice(poll func() bool) {
	finished := make(chan struct{})
	go func() { finished <- struct{}{} }() // want chan-send-leak:"."
	over := false
	for !over {
		over = poll()
		select {
		case <-finished:
			over = true
		default:
		}
	}
}

// Both channels were seen closed, which their goroutines do last.
func bothClosed() {
	left, right := make(chan error), make(chan error)
	go func() {
		defer close(left)
		left <- step()
	}()
	go func() {
		defer close(right)
		right <- step()
	}()
	var leftOver, rightOver bool
	for {
		if leftOver && rightOver {
			return
		}
		select {
		case _, ok := <-left:
			leftOver = !ok
		case _, ok := <-right:
			rightOver = !ok
		}
	}
}

// One of them is enough to leave.
func oneClosed() {
	left, right := make(chan error), make(chan error)
	go func() {
		defer close(left)
		left <- step() // want chan-send-leak:"."
	}()
	go func() {
		defer close(right)
		right <- step() // want chan-send-leak:"."
	}()
	var leftOver, rightOver bool
	for {
		if leftOver || rightOver {
			return
		}
		select {
		case _, ok := <-left:
			leftOver = !ok
		case _, ok := <-right:
			rightOver = !ok
		}
	}
}

// As many values as senders.
func countsDown() {
	running := 5
	ends := make(chan int)
	for i := 0; i < running; i++ {
		go func() { ends <- i }()
	}
	for running > 0 {
		<-ends
		running--
	}
}

// One value fewer.
func countsDownTooFar() {
	running := 5
	ends := make(chan int)
	for i := 0; i < running; i++ {
		go func() { ends <- i }() // want chan-send-leak:"."
	}
	running--
	for running > 0 {
		<-ends
		running--
	}
}

// Three names, two values each at most, room for six.
func literal() error {
	failures := make(chan error, 6)
	for _, name := range []string{"a", "b", "c"} {
		go func() {
			if name != "" {
				failures <- step()
			}
			failures <- step()
		}()
	}
	return nil
}

// Room for five.
func literalTooLong() error {
	failures := make(chan error, 5)
	for _, name := range []string{"a", "b", "c"} {
		go func() {
			if name != "" {
				failures <- step() // want chan-send-leak:"."
			}
			failures <- step() // want chan-send-leak:"."
		}()
	}
	return nil
}

// The test ends in the case of the timer, so the second goroutine is not started with the first value still in the buffer.
func required(t *testing.T) {
	values := make(chan error, 1)
	go func() { values <- step() }()
	select {
	case <-values:
	case <-time.After(time.Second):
		require.FailNow(t, "late")
	}
	go func() { values <- step() }()
	select {
	case <-values:
	case <-time.After(time.Second):
		require.FailNow(t, "late")
	}
}

// A failure that lets the test go on.
func reported(t *testing.T) {
	values := make(chan error, 1)
	go func() { values <- step() }() // want chan-send-leak:"."
	select {
	case <-values:
	case <-time.After(time.Second):
		t.Error("late")
	}
	go func() { values <- step() }() // want chan-send-leak:"."
	select {
	case <-values:
	case <-time.After(time.Second):
		t.Error("late")
	}
}

// A test that fails leaves as one that returns does.
func failed(t *testing.T) {
	values := make(chan int)
	go func() { values <- 1 }() // want chan-send-leak:"."
	if step() != nil {
		t.Fatal("no step")
	}
	<-values
}

func skips(t *testing.T) {
	values := make(chan int)
	if step() != nil {
		t.Skip("no step")
	}
	go func() { values <- 1 }()
	<-values
}

// A flag that every round turns over: the first one receives.
func turned(poll func()) {
	values := make(chan int)
	go func() { values <- 1 }()
	odd := false
	for {
		odd = !odd
		if odd {
			<-values
		}
		if odd {
			return
		}
		poll()
	}
}

// The first round leaves.
func turnedLate(poll func()) {
	values := make(chan int)
	go func() { values <- 1 }() // want chan-send-leak:"."
	odd := true
	for {
		odd = !odd
		if !odd {
			return
		}
		<-values
		poll()
	}
}

// Two flags that change places, and a receiver in every third round.
func exchanged(poll func() bool) {
	values := make(chan int)
	go func() {
		for {
			values <- 1 // want chan-send-leak:"."
		}
	}()
	first, second := true, false
	for poll() {
		first, second = !second, first
		if first {
			<-values
		}
	}
}
