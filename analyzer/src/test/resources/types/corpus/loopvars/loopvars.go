// Package loopvars captures loop variables, which are new in each iteration.
package loopvars

func use(n int, items []string) []func() int {
	var fs []func() int
	for i := 0; i < n; i++ {
		fs = append(fs, func() int { i++; return i })
		i := i * 2
		go func() { _ = i }()
	}
	for i, s := range items {
		defer func() { _, _ = i, s }()
	}
	for i, j := 0, 1.5; j < 10; i, j = i+1, j*2 {
		fs = append(fs, func() int { return i + int(j) })
	}
	for p := &n; p != nil; p = nil {
		func() { *p = 3 }()
	}
	for i := uint8(0); ; i-- {
		if i == 3 {
			break
		}
		x := &i
		_ = *x
	}
	return fs
}
