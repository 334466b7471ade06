// A fake backend holds readers in memory with closers that do nothing, which hold no descriptor.
package fakebackend

import (
	"bytes"
	"errors"
	"io"
	"strings"
)

type Backend struct {
	script io.ReadCloser
	sent   *bytes.Buffer
}

func New(lines ...string) *Backend {
	return &Backend{
		script: io.NopCloser(strings.NewReader(strings.Join(lines, "\n"))),
		sent:   new(bytes.Buffer),
	}
}

var ErrEmpty = errors.New("script is over")

func (b *Backend) Exchange(msg string) (string, error) {
	b.sent.WriteString(msg)
	buf := make([]byte, 64)
	n, err := b.script.Read(buf)
	if errors.Is(err, io.EOF) {
		return "", ErrEmpty
	}
	return string(buf[:n]), err
}

func (b *Backend) Sent() string { return b.sent.String() }
