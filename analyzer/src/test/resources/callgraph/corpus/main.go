// Package main calls in every way that Go has; what each call can run is in edges.txt.
package main

import (
	"example.com/corpus/plugins"
	"example.com/corpus/shapes"
)

func main() {
	interfaces()
	embedding()
	closures()
	methodValues()
	containers()
	channels()
	generics()
	defers()
	goroutines()
	even(10)
	iterators()
	plugins.Run("echo")
	shapes.Describe(shapes.Unit())
}

func even(n int) bool { return n == 0 || odd(n-1) }

func odd(n int) bool { return n != 0 && even(n-1) }
