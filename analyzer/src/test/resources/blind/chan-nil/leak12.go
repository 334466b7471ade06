// The embedded base of the worker has a channel that no constructor sets.
package workers

import "log"

type base struct {
	name   string
	errors chan error
}

func (b *base) fail(err error) {
	log.Printf("%s: %v", b.name, err)
	b.errors <- err // want chan-nil:"nil"
}

type Importer struct {
	base
	rows int
}

func NewImporter() *Importer {
	return &Importer{base: base{name: "importer"}}
}

func (i *Importer) Import(next func() (string, error)) {
	for {
		row, err := next()
		if err != nil {
			i.fail(err)
			return
		}
		i.rows += len(row)
	}
}

func Run(next func() (string, error)) {
	go NewImporter().Import(next)
}
