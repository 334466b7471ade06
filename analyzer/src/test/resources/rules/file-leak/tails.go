// Package tails follows files.
package tails

import (
	"net/http"

	"github.com/nxadm/tail"
)

type reader struct{ show func(string) }

func (p *reader) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = p.all(r.URL.Path)
	_ = p.first(r.URL.Path)
}

// Wait returns when the file is closed.
func (p *reader) all(path string) error {
	t, err := tail.TailFile(path, tail.Config{})
	if err != nil {
		return err
	}
	for line := range t.Lines {
		p.show(line.Text)
	}
	return t.Wait()
}

func (p *reader) first(path string) error {
	t, err := tail.TailFile(path, tail.Config{Follow: true}) // want file-leak:"not closed"
	if err != nil {
		return err
	}
	line := <-t.Lines
	p.show(line.Text)
	return line.Err
}
