// Package main: the callee's select can only go on by receiving, as its context is nobody's to end.
package main

import "context"

func main() {
	readAll()
	readSome()
}

func readAll() []int {
	c := make(chan int)
	go func() {
		c <- 4
		close(c)
	}()
	return drain(context.Background(), c)
}

func drain(ctx context.Context, c <-chan int) []int {
	var all []int
	for {
		select {
		case <-ctx.Done():
			return all
		case v, ok := <-c:
			if !ok {
				return all
			}
			all = append(all, v)
		}
	}
}

func readSome() []int {
	ctx, cancel := context.WithTimeout(context.Background(), 1)
	defer cancel()
	c := make(chan int)
	go func() {
		c <- 4 // want chan-send-leak:"blocks forever"
		close(c)
	}()
	return take(ctx, c)
}

func take(ctx context.Context, c <-chan int) []int {
	select {
	case <-ctx.Done():
		return nil
	case v := <-c:
		return []int{v}
	}
}
