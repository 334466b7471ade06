// Result and error go over two channels with room for one value each, and only one of them is ever sent on.
package report

import (
	"bytes"
	"context"
	"fmt"
	"html/template"
)

type Renderer struct {
	tmpl *template.Template
}

func (r *Renderer) Render(ctx context.Context, data any) ([]byte, error) {
	var (
		errs = make(chan error, 1)
		docs = make(chan []byte, 1)
	)
	go func() {
		var buf bytes.Buffer
		if err := r.tmpl.Execute(&buf, data); err != nil {
			errs <- fmt.Errorf("render %s: %w", r.tmpl.Name(), err)
			return
		}
		docs <- buf.Bytes()
	}()

	select {
	case doc := <-docs:
		return doc, nil
	case err := <-errs:
		return nil, err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}
