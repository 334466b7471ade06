// The parser keeps the file in a field that none of its methods ever closes.
package gpx

import (
	"encoding/xml"
	"io"
	"os"
)

type parser struct {
	file   *os.File
	points int
}

func (p *parser) open(path string) (err error) {
	p.file, err = os.Open(path) // want resource-hidden:"no way"
	return err
}

func (p *parser) run() error {
	dec := xml.NewDecoder(p.file)
	for {
		tok, err := dec.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if el, ok := tok.(xml.StartElement); ok && el.Name.Local == "trkpt" {
			p.points++
		}
	}
}

// Points counts the points of a track.
func Points(path string) (int, error) {
	var p parser
	if err := p.open(path); err != nil {
		return 0, err
	}
	err := p.run()
	return p.points, err
}
