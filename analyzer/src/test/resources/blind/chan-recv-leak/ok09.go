// The recovered panic of the plugin becomes the result.
package plugin

import "fmt"

type Plugin interface {
	Name() string
	Handle(event string) (string, error)
}

type outcome struct {
	text string
	err  error
}

func call(p Plugin, event string, out chan<- outcome) {
	var o outcome
	defer func() {
		if r := recover(); r != nil {
			o.err = fmt.Errorf("plugin %s: %v", p.Name(), r)
		}
		out <- o
	}()
	o.text, o.err = p.Handle(event)
	if o.err == nil && o.text == "" {
		panic("gave nothing")
	}
}

func Call(p Plugin, event string) (string, error) {
	out := make(chan outcome, 1)
	go call(p, event, out)
	o := <-out
	return o.text, o.err
}
