// Package side is imported for its effects.
package side

func init() { count++ }
func init() { count *= 2 }

var count = 1
