// Package syntax has each construct of Go once. It is of no use but to be parsed: the launcher keeps the classes that this takes.
package syntax

func f[T any](m map[string][]T, v any, c chan<- T) (r struct{ int }) {
again:
	for i := range m["ä"][1:] {
		switch v.(type) {
		case int:
			break again
		case interface{ String() string }:
			continue again
		}
		select {
		case c <- m["b"][i]:
		default:
			goto again
		}
	}
	if x, ok := v.([2]func(...int)); ok && !(len(x) > 1) {
		defer f[T](nil, &x, nil)
		go func() { r.int++ }()
	}
	for {
		;
	}
	switch {
	case r.int == 'a', -r.int < 1.5i:
		fallthrough
	default:
		return struct{ int }{int: *&r.int}
	}
}
