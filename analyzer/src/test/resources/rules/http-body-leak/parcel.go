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
