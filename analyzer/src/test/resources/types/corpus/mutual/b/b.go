// Package b has types that refer to each other through interfaces.
package b

import "corpus/mutual/c"

type Peer interface {
	Name() string
	Peer(name string) Peer
	Send(Message) (Reply, error)
}

type Message interface{ Key() c.Key }

type Reply struct {
	From  Peer
	Value Value
}

type Value struct {
	Raw  []byte
	Next *c.Node[Value]
}

type Store interface {
	c.Getter[Value]
	Put(c.Key, Value) (Value, error)
}

func Connect(p Peer) Peer { return p.Peer(p.Name()) }

func use(s Store) {
	v, ok := s.Get("a")
	_ = ok
	_ = v.Next.Item.Next.Item.Raw
	_ = v.Next.Watch()
}
