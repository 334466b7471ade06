// A helper that is to end the operation cancels only when there was an error.
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
	scale func([]byte) []byte
}

func (w *Worker) finish(id string, err error, cancel context.CancelFunc) error {
	if err != nil {
		log.Printf("thumbnail %s: %v", id, err)
		cancel()
		return err
	}
	log.Printf("thumbnail %s done", id)
	return nil
}

func (w *Worker) Render(id string) error {
	ctx, cancel := context.WithCancel(w.root) // miss cancel-leak: a helper that releases it on some path counts as releasing it
	img, err := w.store.Load(ctx, id)
	if err != nil {
		return w.finish(id, err, cancel)
	}
	err = w.store.Save(ctx, "thumb/"+id, w.scale(img))
	return w.finish(id, err, cancel)
}
