// Both conditions of the bounded buffer are signalled by the other side.
package buffer

import "sync"

type Buffer struct {
	mu       sync.Mutex
	notEmpty *sync.Cond
	notFull  *sync.Cond
	data     [][]byte
	max      int
}

func New(max int) *Buffer {
	b := &Buffer{max: max}
	b.notEmpty = sync.NewCond(&b.mu)
	b.notFull = sync.NewCond(&b.mu)
	return b
}

func (b *Buffer) Put(p []byte) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for len(b.data) == b.max {
		b.notFull.Wait()
	}
	b.data = append(b.data, p)
	b.notEmpty.Signal()
}

func (b *Buffer) Take() []byte {
	b.mu.Lock()
	defer b.mu.Unlock()
	for len(b.data) == 0 {
		b.notEmpty.Wait()
	}
	p := b.data[0]
	b.data = b.data[1:]
	b.notFull.Signal()
	return p
}
