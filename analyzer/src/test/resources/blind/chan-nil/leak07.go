// The make goes to a new variable of the inner scope, and the goroutine sends to the outer one.
package export

import "fmt"

type Sheet struct {
	Rows int
}

func Export(sheets []Sheet, buffered bool) {
	var done chan int
	if buffered {
		done := make(chan int, len(sheets))
		fmt.Println("room for", cap(done))
	}
	for _, s := range sheets {
		go func() {
			total := 0
			for i := 0; i < s.Rows; i++ {
				total += i
			}
			done <- total // want chan-nil:"nil"
		}()
	}
}
