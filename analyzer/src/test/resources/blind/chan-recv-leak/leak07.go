// The select waits for two results of which a failed job sends neither.
package render

import (
	"errors"
	"log"
)

type Page struct {
	HTML string
}

var errDraft = errors.New("draft")

func build(src string, pages chan<- Page, redirects chan<- string) error {
	switch {
	case src == "":
		return errDraft
	case src[0] == '>':
		redirects <- src[1:]
	default:
		pages <- Page{HTML: "<p>" + src + "</p>"}
	}
	return nil
}

func Render(src string) (Page, string) {
	pages := make(chan Page, 1)
	redirects := make(chan string, 1)
	go func() {
		if err := build(src, pages, redirects); err != nil {
			log.Printf("render: %v", err)
		}
	}()
	select { // want chan-recv-leak:"blocks forever"
	case p := <-pages:
		return p, ""
	case to := <-redirects:
		return Page{}, to
	}
}
