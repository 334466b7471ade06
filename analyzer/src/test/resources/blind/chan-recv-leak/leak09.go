// A panic of the plugin is recovered, and the result for the caller is never sent.
package plugin

import (
	"fmt"
	"log"
)

type Plugin interface {
	Name() string
	Handle(event string) (string, error)
}

type outcome struct {
	text string
	err  error
}

func call(p Plugin, event string, out chan<- outcome) {
	defer func() {
		if r := recover(); r != nil {
			log.Printf("plugin %s: %v", p.Name(), r)
		}
	}()
	text, err := p.Handle(event)
	if err == nil && text == "" {
		panic(fmt.Sprintf("plugin %s gave nothing", p.Name()))
	}
	out <- outcome{text, err}
}

func Call(p Plugin, event string) (string, error) {
	out := make(chan outcome, 1)
	go call(p, event, out)
	o := <-out // want chan-recv-leak:"blocks forever"
	return o.text, o.err
}
