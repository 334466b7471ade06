// Package receivers leaves its senders in different ways.
package receivers

import (
	"context"
	"errors"
	"time"
)

func done(ctx context.Context) error {
	ch := make(chan error)
	go func() {
		ch <- work() // want chan-send-leak:"blocks forever.*no buffer"
	}()
	select {
	case err := <-ch:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

func background() error {
	ctx := context.Background()
	ch := make(chan error)
	go func() {
		ch <- work()
	}()
	select {
	case err := <-ch:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

func timeout() error {
	const size = 2 - 2
	ch := make(chan error, size)
	go func() {
		ch <- work() // want chan-send-leak:"blocks forever"
	}()
	select {
	case err := <-ch:
		return err
	case <-time.After(time.Second):
		return errors.New("timeout")
	}
}

func earlyReturn(ok bool) error {
	ch := make(chan error)
	go func() {
		ch <- work() // want chan-send-leak:"blocks forever"
	}()
	if err := prepare(); err != nil {
		return err
	}
	return <-ch
}

func buffered(ok bool) error {
	ch := make(chan error, 1)
	go func() { ch <- work() }()
	if err := prepare(); err != nil {
		return err
	}
	return <-ch
}

func sized(n int) error {
	ch := make(chan error, n)
	go func() { ch <- work() }()
	if err := prepare(); err != nil {
		return err
	}
	return <-ch
}

func escapeCase(ctx context.Context) error {
	ch := make(chan error)
	go func() {
		select {
		case ch <- work():
		case <-ctx.Done():
		}
	}()
	select {
	case err := <-ch:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

func deadEscape(ctx context.Context) error {
	ch := make(chan error)
	never := make(chan struct{})
	go func() {
		select {
		case ch <- work(): // want chan-send-leak:"blocks forever"
		case <-never:
		}
	}()
	select {
	case err := <-ch:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

func closedEscape(ctx context.Context) error {
	ch := make(chan error)
	quit := make(chan struct{})
	defer close(quit)
	go func() {
		select {
		case ch <- work():
		case <-quit:
		}
	}()
	select {
	case err := <-ch:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

func withDefault(ctx context.Context) error {
	ch := make(chan error)
	go func() {
		select {
		case ch <- work():
		default:
		}
	}()
	select {
	case err := <-ch:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

func drained(ctx context.Context) error {
	ch := make(chan error)
	go func() { ch <- work() }()
	select {
	case err := <-ch:
		return err
	case <-ctx.Done():
		<-ch
		return ctx.Err()
	}
}

func drainedLater(ctx context.Context) error {
	ch := make(chan error)
	go func() { ch <- work() }()
	select {
	case err := <-ch:
		return err
	case <-ctx.Done():
		go func() { <-ch }()
		return ctx.Err()
	}
}

func drainedAtEnd(ctx context.Context, n int) error {
	ch := make(chan error)
	go func() {
		defer close(ch)
		for i := 0; i < n; i++ {
			ch <- work()
		}
	}()
	defer func() {
		for range ch {
		}
	}()
	for err := range ch {
		if err != nil {
			return err
		}
	}
	return nil
}

func polls() (int, bool) {
	ch := make(chan int)
	go func() {
		ch <- 1 // want chan-send-leak:"blocks forever"
	}()
	select {
	case v := <-ch:
		return v, true
	default:
		return 0, false
	}
}

func loops(ctx context.Context) {
	ch := make(chan error)
	go func() {
		for {
			ch <- work() // want chan-send-leak:"blocks forever"
		}
	}()
	for {
		select {
		case <-ch:
		case <-ctx.Done():
			return
		}
	}
}

func untilClosed() error {
	ch := make(chan error)
	go func() {
		ch <- work()
		close(ch)
	}()
	for err := range ch {
		if err != nil {
			println(err.Error())
		}
	}
	return nil
}

func untilFirst() error {
	ch := make(chan error)
	go func() {
		defer close(ch)
		for i := 0; i < 3; i++ {
			ch <- work() // want chan-send-leak:"blocks forever"
		}
	}()
	for err := range ch {
		if err != nil {
			return err
		}
	}
	return nil
}

func resultOrError() (int, error) {
	result := make(chan int)
	failed := make(chan error)
	go func() {
		if err := work(); err != nil {
			failed <- err
			return
		}
		result <- 1
	}()
	select {
	case v := <-result:
		return v, nil
	case err := <-failed:
		return 0, err
	}
}

func named(ctx context.Context) error {
	ch := make(chan error)
	go send(ch)
	select {
	case err := <-ch:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

func send(ch chan<- error) {
	reply(ch, work())
}

func reply(ch chan<- error, err error) {
	ch <- err // want chan-send-leak:"blocks forever"
}

func receivesInHelper(ctx context.Context) error {
	ch := make(chan error)
	go func() {
		ch <- work() // want chan-send-leak:"blocks forever"
	}()
	return wait(ctx, ch)
}

func wait(ctx context.Context, ch <-chan error) error {
	select {
	case err := <-ch:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

func receivesInClosure() error {
	ch := make(chan error)
	go func() { ch <- work() }()
	get := func() error { return <-ch }
	return get()
}

func makesAnew(ctx context.Context) {
	for {
		ch := make(chan error)
		go func() {
			ch <- work() // want chan-send-leak:"can go on to the next round"
		}()
		select {
		case <-ch:
		case <-time.After(time.Second):
		}
	}
}

func generator(n int) <-chan int {
	ch := make(chan int)
	go func() {
		for i := 0; i < n; i++ {
			ch <- i
		}
	}()
	return ch
}

func work() error { return nil }

func prepare() error { return nil }

// The error is set only when nothing is sent any more, so whoever finds it set leaves nobody behind.
func endsWithItsError(read func() (int, error), use func(int) error) error {
	ch := make(chan int)
	var readErr error
	go func() {
		defer close(ch)
		for {
			v, err := read()
			if err != nil {
				readErr = err
				return
			}
			ch <- v
		}
	}()
	var useErr error
	for v := range ch {
		if useErr = use(v); useErr != nil {
			break
		}
	}
	if readErr != nil {
		return readErr
	}
	for range ch {
	}
	return useErr
}

func goesOnAfterItsError(read func() (int, error), use func(int) error) error {
	ch := make(chan int)
	var readErr error
	go func() {
		defer close(ch)
		for {
			v, err := read()
			if err != nil {
				readErr = err
			}
			ch <- v // want chan-send-leak:"blocks forever"
		}
	}()
	var useErr error
	for v := range ch {
		if useErr = use(v); useErr != nil {
			break
		}
	}
	if readErr != nil {
		return readErr
	}
	for range ch {
	}
	return useErr
}

// Each round has a channel of its own, so the sends of all of them are not sends of the first.
func relay() {
	var pass func(i int, ch chan int)
	pass = func(i int, ch chan int) {
		if i == 0 {
			ch <- i
			return
		}
		next := make(chan int)
		go pass(i-1, next)
		ch <- <-next
	}
	go pass(9, make(chan int, 1))
}
