// One side of the handshake receives first.
package handshake

import "log"

type Offer struct {
	Version int
}

type Choice struct {
	Cipher string
}

func server(offers chan Offer, choices chan Choice) {
	o := <-offers
	log.Printf("client speaks version %d", o.Version)
	choices <- Choice{"aes"}
}

func client(offers chan Offer, choices chan Choice) {
	offers <- Offer{3}
	c := <-choices
	log.Printf("server chose %s", c.Cipher)
}

func Handshake() {
	offers := make(chan Offer)
	choices := make(chan Choice)
	go server(offers, choices)
	go client(offers, choices)
}
