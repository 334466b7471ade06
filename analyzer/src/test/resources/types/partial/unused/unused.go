// Package unused leaves much unused, and returns nothing where something is due.
package unused

import (
	"fmt"
	"os"
	str "strings"
)

func use(c chan int) int {
	x := 1
	var y, z = "a", make(chan string)
	const k = 3
	type t struct{}
	func() { w := <-z }()
	<-c
	c
	x + 1
	len(y)
	1
	"text"
	nil
	for i := range c {
	}
	switch v := any(x).(type) {
	case int:
	}
loop:
	for {
	}
	_ = k
}
