package main

import "fmt"

type animal interface{ sound() string }

type dog struct{}

func (dog) sound() string { return "woof" }

type cat struct{ name string }

func (c *cat) sound() string { return c.name }

// Nobody makes an eel.
type eel struct{ volts int }

func (e *eel) sound() string { return fmt.Sprint(e.volts) }

func interfaces() {
	listen(dog{})
	var a animal = &cat{}
	a.sound()
	if named, ok := a.(fmt.Stringer); ok {
		named.String()
	}
	switch v := any(a).(type) {
	case animal:
		v.sound()
	case error:
		v.Error()
	}
}

func listen(a animal) string { return a.sound() }
