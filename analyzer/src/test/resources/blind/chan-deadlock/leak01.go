// Both sides of the handshake send their half before they receive the other's.
package handshake

import "log"

type Offer struct {
	Version int
	Ciphers []string
}

type Choice struct {
	Cipher string
}

func server(offers chan Offer, choices chan Choice) {
	choices <- Choice{"aes"} // want chan-deadlock:"each other"
	o := <-offers
	log.Printf("client speaks version %d", o.Version)
}

func client(offers chan Offer, choices chan Choice) {
	offers <- Offer{3, []string{"aes", "chacha"}}
	c := <-choices
	log.Printf("server chose %s", c.Cipher)
}

func Handshake() {
	offers := make(chan Offer)
	choices := make(chan Choice)
	go server(offers, choices)
	go client(offers, choices)
}
