package imports

import (
	t "corpus/odd/dotted" // another meaning than in imports.go
	"corpus/odd/go-name/v2"
)

func second(x t.Square) *realname.Thing {
	_ = x.Area() + Global
	var errors = x.Side
	_ = errors
	return realname.Default
}
