// The error channel has a buffer but the result channel has none, so a late success blocks.
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
	errs := make(chan error, 1)
	docs := make(chan []byte)
	go func() {
		var buf bytes.Buffer
		if err := r.tmpl.Execute(&buf, data); err != nil {
			errs <- fmt.Errorf("render %s: %w", r.tmpl.Name(), err)
			return
		}
		docs <- buf.Bytes() // want chan-send-leak:"forever"
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
