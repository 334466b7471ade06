package a

import (
	"log"
	"os"
)

func stops(n int) int {
	switch n {
	case 0:
		panic("zero")
	case 1:
		os.Exit(1)
	case 2:
		log.Fatal("two")
	}
	return n
}
