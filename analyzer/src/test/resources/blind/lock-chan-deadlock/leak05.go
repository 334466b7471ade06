// An errgroup-like helper is waited for under the lock that its functions take.
package importer

import "sync"

type group struct {
	wg   sync.WaitGroup
	once sync.Once
	err  error
}

func (g *group) Go(fn func() error) {
	g.wg.Add(1)
	go func() {
		defer g.wg.Done()
		if err := fn(); err != nil {
			g.once.Do(func() { g.err = err })
		}
	}()
}

func (g *group) Wait() error {
	g.wg.Wait() // want lock-chan-deadlock:"lock"
	return g.err
}

type Importer struct {
	mu   sync.Mutex
	rows map[string][]string
	read func(string) ([]string, error)
}

func (i *Importer) load(file string) error {
	rows, err := i.read(file)
	i.mu.Lock()
	defer i.mu.Unlock()
	i.rows[file] = rows
	return err
}

func (i *Importer) Import(files []string) error {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.rows = make(map[string][]string, len(files))
	var g group
	for _, f := range files {
		g.Go(func() error { return i.load(f) })
	}
	return g.Wait()
}
