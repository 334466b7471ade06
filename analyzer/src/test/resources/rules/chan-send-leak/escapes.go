// Package escapes lets go of its channels.
package escapes

import (
	"context"
	"os"
	"os/signal"
)

type worker struct{ results chan int }

func field(ctx context.Context, w *worker) int {
	ch := make(chan int)
	w.results = ch
	go func() { ch <- 1 }() // want chan-send-leak:"can leave first, at line 19"
	select {
	case v := <-ch:
		return v
	case <-ctx.Done():
		return 0
	}
}

func signals(ctx context.Context) {
	ch := make(chan os.Signal)
	signal.Notify(ch)
	go func() { ch <- os.Interrupt }()
	select {
	case <-ch:
	case <-ctx.Done():
	}
}

func drainsElsewhere(ctx context.Context) {
	ch := make(chan int)
	go consume(ch)
	go func() { ch <- 1 }()
	select {
	case <-ch:
	case <-ctx.Done():
	}
}

func consume(ch <-chan int) {
	for range ch { // want chan-recv-leak:"blocks forever"
	}
}
