// A command reads its arguments one by one and ends the process after the first that has a deferred close.
package main

import (
	"bufio"
	"fmt"
	"log"
	"os"
)

func main() {
	log.SetFlags(0)
	fmt.Println(run(os.Args[1:]))
}

func run(args []string) string {
	for _, a := range args {
		f, err := os.Open(a)
		if err != nil {
			continue
		}
		defer f.Close()
		sc := bufio.NewScanner(f)
		if !sc.Scan() {
			log.Panicf("%s is empty", a)
		}
		return sc.Text()
	}
	log.Fatal("no readable file among the arguments")
	return ""
}
