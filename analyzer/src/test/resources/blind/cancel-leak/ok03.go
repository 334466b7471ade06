// Helpers of several depths end the operation; the innermost one cancels on each of its paths.
package thumbnails

import (
	"context"
	"log"
)

type Store interface {
	Load(ctx context.Context, id string) ([]byte, error)
	Save(ctx context.Context, id string, img []byte) error
}

type Worker struct {
	root  context.Context
	store Store
}

func (w *Worker) release(id string, cancel context.CancelFunc) {
	log.Printf("release %s", id)
	cancel()
}

func (w *Worker) finish(id string, err error, cancel context.CancelFunc) error {
	if err != nil {
		w.release(id, cancel)
		return err
	}
	w.release(id, cancel)
	return nil
}

func (w *Worker) Copy(id, to string) error {
	ctx, cancel := context.WithCancel(w.root)
	img, err := w.store.Load(ctx, id)
	if err != nil {
		return w.finish(id, err, cancel)
	}
	return w.finish(id, w.store.Save(ctx, to, img), cancel)
}
