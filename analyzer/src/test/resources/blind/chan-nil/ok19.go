// The main function's last call blocks for good in a closure, while the server does the work.
package main

import (
	"log"
	"net"
	"os"
)

type app struct {
	name string
	addr string
}

func (a *app) accept(l net.Listener) {
	for {
		c, err := l.Accept()
		if err != nil {
			log.Fatalf("%s: %v", a.name, err)
		}
		c.Close()
	}
}

func (a *app) listen() net.Listener {
	l, err := net.Listen("tcp", a.addr)
	if err != nil {
		log.Fatal(err)
	}
	return l
}

func main() {
	a := &app{name: os.Args[0], addr: ":7000"}
	go a.accept(a.listen())
	forever := func() {
		select {}
	}
	forever()
}
