// The callback of a tree walk sends in a select with a done case and tells the walk to stop.
package tree

type Node struct {
	Key         string
	Size        int64
	Left, Right *Node
}

func (n *Node) walk(visit func(*Node) bool) bool {
	return n == nil || n.Left.walk(visit) && visit(n) && n.Right.walk(visit)
}

type Index struct {
	root *Node
}

func (ix *Index) Offset(key string) (off int64, ok bool) {
	nodes := make(chan *Node)
	done := make(chan struct{})
	defer close(done)
	go func() {
		defer close(nodes)
		ix.root.walk(func(n *Node) bool {
			select {
			case nodes <- n:
				return true
			case <-done:
				return false
			}
		})
	}()

	for {
		n, more := <-nodes
		switch {
		case !more:
			return off, false
		case n.Key == key:
			return off, true
		case n.Key > key:
			return off, false
		}
		off += n.Size
	}
}
