// A geo index has no Close because there is one of it only, made behind sync.Once and used until the process ends.
package geoindex

import (
	"encoding/binary"
	"os"
	"sync"
)

type index struct {
	data *os.File
}

func open(path string) (*index, error) {
	data, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	return &index{data: data}, nil
}

func (i *index) country(ip uint32) (uint16, error) {
	var code [2]byte
	if _, err := i.data.ReadAt(code[:], int64(ip>>8)*2); err != nil {
		return 0, err
	}
	return binary.BigEndian.Uint16(code[:]), nil
}

var (
	once   sync.Once
	global *index
	failed error
)

func Country(ip uint32) (uint16, error) {
	once.Do(func() { global, failed = open("/var/lib/geo/index.bin") })
	if failed != nil {
		return 0, failed
	}
	return global.country(ip)
}
