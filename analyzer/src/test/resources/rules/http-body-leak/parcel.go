// Package parcel puts other bodies into responses.
package parcel

import (
	"bytes"
	"io"
	"net/http"
)

func Head(url string) (*http.Response, error) {
	resp, err := http.Get(url) // want http-body-leak:"not closed"
	if err != nil {
		return nil, err
	}
	head := make([]byte, 10)
	resp.Body.Read(head)
	resp.Body = io.NopCloser(bytes.NewReader(head))
	return resp, nil
}

func HeadClosed(url string) (*http.Response, error) {
	resp, err := http.Get(url)
	if err != nil {
		return nil, err
	}
	head := make([]byte, 10)
	resp.Body.Read(head)
	resp.Body.Close()
	resp.Body = io.NopCloser(bytes.NewReader(head))
	return resp, nil
}

func HeadAside(url string) (*http.Response, error) {
	resp, err := http.Get(url)
	if err != nil {
		return nil, err
	}
	was := resp.Body
	defer was.Close()
	head := make([]byte, 10)
	was.Read(head)
	resp.Body = io.NopCloser(bytes.NewReader(head))
	return resp, nil
}

type tape struct {
	io.Reader
	under io.Closer
}

func (t tape) Close() error { return t.under.Close() }

func Limited(url string) (*http.Response, error) {
	resp, err := http.Get(url)
	if err != nil {
		return nil, err
	}
	resp.Body = tape{io.LimitReader(resp.Body, 10), resp.Body}
	return resp, nil
}

// label is closed through a pointer to a variable.
type label struct {
	io.ReadCloser
	weight int
}

func (l *label) Close() error {
	l.weight = 0
	return l.ReadCloser.Close()
}

func Labelled(url string) (*http.Response, error) {
	resp, err := http.Get(url)
	if err != nil {
		return nil, err
	}
	l := label{ReadCloser: resp.Body}
	resp.Body = &l
	return resp, nil
}

func Label(url string) (io.Closer, error) {
	resp, err := http.Get(url)
	if err != nil {
		return nil, err
	}
	l := label{ReadCloser: resp.Body}
	return &l, nil
}

type shelf struct{ top io.Closer }

func (s *shelf) Close() error { return s.top.Close() }

func Shelve(url string) (*shelf, error) {
	resp, err := http.Get(url)
	if err != nil {
		return nil, err
	}
	l := label{ReadCloser: resp.Body}
	return &shelf{top: &l}, nil
}

func Unlabelled(url string) (io.Closer, error) {
	resp, err := http.Get(url) // want http-body-leak:"not closed"
	if err != nil {
		return nil, err
	}
	l := label{ReadCloser: resp.Body}
	l = label{}
	return &l, nil
}
