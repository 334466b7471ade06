// Package labels has labels named like variables and types, goto, and jumps out of everything.
package labels

type outer int

func use(in chan int, n outer) (L int) {
	var x = 1
	goto x
x:
	x++
L:
	for i := range n {
	outer:
		for {
			select {
			case v, ok := <-in:
				if !ok {
					break L
				}
				_ = outer(v) + i
				continue outer
			case <-in:
				continue L
			default:
				break outer
			}
		}
	}
	goto end
end:
	switch {
	case L > 1:
	in:
		for {
			break in
		}
		fallthrough
	case <-in > 2:
	default:
		func() {
		L:
			for {
				break L
			}
		}()
	}
block:
	switch {
	case x > 3:
		break block
	default:
		x--
	}
	return L
}
