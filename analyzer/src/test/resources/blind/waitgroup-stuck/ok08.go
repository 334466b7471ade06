// The walk adds each directory before its goroutine starts, from within the goroutines.
package walk

import "sync"

type Node struct {
	Size int64
	Kids []*Node
}

type walker struct {
	wg    sync.WaitGroup
	mu    sync.Mutex
	total int64
}

func (w *walker) visit(n *Node) {
	defer w.wg.Done()
	w.mu.Lock()
	w.total += n.Size
	w.mu.Unlock()
	for _, k := range n.Kids {
		if k == nil {
			continue
		}
		w.wg.Add(1)
		go w.visit(k)
	}
}

func Total(root *Node) int64 {
	w := &walker{}
	w.wg.Add(1)
	go w.visit(root)
	w.wg.Wait()
	return w.total
}
