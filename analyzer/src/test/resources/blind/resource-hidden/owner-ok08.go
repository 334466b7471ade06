// An audit trail opens one file per tenant, keeps each in a map, and its last method closes what the map holds.

package audit

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"time"
)

type Event struct {
	At     time.Time `json:"at"`
	Actor  string    `json:"actor"`
	Action string    `json:"action"`
}

type Trail struct {
	mu    sync.Mutex
	dir   string
	files map[string]*os.File
}

func NewTrail(dir string) *Trail {
	return &Trail{dir: dir, files: map[string]*os.File{}}
}

func (t *Trail) file(tenant string) (*os.File, error) {
	if f, ok := t.files[tenant]; ok {
		return f, nil
	}
	name := filepath.Join(t.dir, filepath.Base(tenant)+".jsonl")
	f, err := os.OpenFile(name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, err
	}
	t.files[tenant] = f
	return f, nil
}

func (t *Trail) Record(tenant string, e Event) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	f, err := t.file(tenant)
	if err != nil {
		return err
	}
	return json.NewEncoder(f).Encode(e)
}

func (t *Trail) Seal() error {
	t.mu.Lock()
	files := t.files
	t.files = map[string]*os.File{}
	t.mu.Unlock()
	var errs []error
	for _, f := range files {
		errs = append(errs, f.Sync(), f.Close())
	}
	return errors.Join(errs...)
}
