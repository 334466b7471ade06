// A recorder lends its file by a getter, through which the code outside of it closes the file.
package main

import (
	"fmt"
	"log"
	"os"
)

type recorder struct{ file *os.File }

func newRecorder(path string) (*recorder, error) {
	f, err := os.Create(path)
	if err != nil {
		return nil, err
	}
	return &recorder{file: f}, nil
}

func (r *recorder) File() *os.File { return r.file }

func (r *recorder) record(line string) {
	fmt.Fprintln(r.file, line)
}

func main() {
	for _, name := range os.Args[1:] {
		if err := one(name); err != nil {
			log.Fatal(err)
		}
	}
}

func one(name string) error {
	r, err := newRecorder(name)
	if err != nil {
		return err
	}
	defer r.File().Close()
	r.record("hello " + name)
	return r.File().Sync()
}
