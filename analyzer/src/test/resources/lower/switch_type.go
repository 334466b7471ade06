package a

import "io"

func kinds(x any, next func() any) string {
	switch v := x.(type) {
	case nil:
		return "nil"
	case string:
		return v
	case int, uint:
		_ = v
	case io.Reader:
		_ = v
	default:
		return "other"
	}
	switch next().(type) {
	case error:
		return "error"
	}
	return ""
}
