// The send is in a callback of a tree walk, and the receiver stops listening at the wanted node.
package tree

type Node struct {
	Key         string
	Size        int64
	Left, Right *Node
}

func (n *Node) walk(visit func(*Node)) {
	if n == nil {
		return
	}
	n.Left.walk(visit)
	visit(n)
	n.Right.walk(visit)
}

type Index struct {
	root *Node
}

// Offset sums the sizes of all nodes ordered before key.
func (ix *Index) Offset(key string) (off int64, ok bool) {
	nodes := make(chan *Node)
	go func() {
		defer close(nodes)
		ix.root.walk(func(n *Node) {
			nodes <- n // want chan-send-leak:"forever"
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
