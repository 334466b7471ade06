package main

import "iter"

func count(n int) iter.Seq[animal] {
	return func(yield func(animal) bool) {
		for range n {
			if !yield(dog{}) {
				return
			}
		}
	}
}

func iterators() {
	for a := range count(3) {
		a.sound()
	}
}
