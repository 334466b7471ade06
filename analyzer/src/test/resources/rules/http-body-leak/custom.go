// Package custom gets responses from a library that is not there.
package custom

import (
	"errors"
	"io"

	"example.com/courier"
)

func Fetch(c *courier.Courier, parcel string) ([]byte, error) {
	resp, err := c.Do(parcel) // want http-body-leak:"not closed"
	if err != nil {
		return nil, err
	}
	if resp.StatusCode != 200 {
		return nil, errors.New(resp.Status)
	}
	return io.ReadAll(resp.Body)
}

func Carry(c *courier.Courier, parcel string) ([]byte, error) {
	resp, err := c.Do(parcel)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	if resp.StatusCode != 200 {
		return nil, errors.New(resp.Status)
	}
	return io.ReadAll(resp.Body)
}
