//go:build go1.21

// Package old is in an older version of the language: loop variables are shared by all iterations.
package old

func use(n int) (fs []func() int) {
	for i := 0; i < n; i++ {
		fs = append(fs, func() int { return i })
	}
	for i, s := range []string{"a"} {
		fs = append(fs, func() int { return i + len(s) })
	}
	return
}
