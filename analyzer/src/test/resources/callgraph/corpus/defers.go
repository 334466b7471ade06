package main

import "sort"

type closer interface{ close() }

type file struct{}

func (file) close() {}

func open() (closer, error) { return file{}, nil }

func defers() {
	c, err := open()
	if err != nil {
		panic(broken{})
	}
	defer c.close()
	defer func() {
		if e, ok := recover().(error); ok {
			e.Error()
		}
	}()
	sort.Slice([]int{2, 1}, func(i, j int) bool { return less(i, j) })
}

func less(i, j int) bool { return i < j }

type broken struct{}

func (broken) Error() string { return "broken" }
