// A dictionary reads its file in the constructor and closes it there, and keeps the words only.
package dictionary

import (
	"bufio"
	"io"
	"os"
	"strings"
)

type Dictionary struct {
	words map[string]bool
	text  io.ReadSeeker
}

func Load(path string) (*Dictionary, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	d := &Dictionary{words: map[string]bool{}}
	var all strings.Builder
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		d.words[strings.ToLower(sc.Text())] = true
		all.WriteString(sc.Text() + "\n")
	}
	d.text = strings.NewReader(all.String())
	return d, sc.Err()
}

func (d *Dictionary) Has(word string) bool { return d.words[strings.ToLower(word)] }

func (d *Dictionary) WriteTo(w io.Writer) (int64, error) {
	if _, err := d.text.Seek(0, io.SeekStart); err != nil {
		return 0, err
	}
	return io.Copy(w, d.text)
}
