package duplicate

import (
	"fmt"
	fmt "strings"
)

type T int

func F() string { return "b" }

const K = "two"

var V int

func useB(t T) {
	_ = fmt.Sprint(t)
	_ = t.M()
	own := make(chan int)
	_ = <-own
}

func main() {}
