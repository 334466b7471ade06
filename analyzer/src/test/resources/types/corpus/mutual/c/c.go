// Package c is at the bottom.
package c

type Key = string

type Getter[T any] interface {
	Get(Key) (T, bool)
	Watch(Key) <-chan Node[T]
}

type Node[T any] struct {
	Item T
	up   Getter[T]
}

func (n *Node[T]) Watch() <-chan Node[T] { return n.up.Watch("") }
