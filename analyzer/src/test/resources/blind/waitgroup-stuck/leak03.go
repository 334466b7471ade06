// Three are added, but only two goroutines were left after a clean-up.
package startup

import "sync"

type App struct {
	cache map[string]string
	users map[string]int
}

func (a *App) loadCache(wg *sync.WaitGroup) {
	defer wg.Done()
	a.cache = map[string]string{"version": "1"}
}

func (a *App) loadUsers(wg *sync.WaitGroup) {
	defer wg.Done()
	a.users = map[string]int{"root": 0}
}

func Load() *App {
	a := &App{}
	var wg sync.WaitGroup
	wg.Add(3)
	go a.loadCache(&wg)
	go a.loadUsers(&wg)
	wg.Wait() // want waitgroup-stuck:"Done"
	return a
}
