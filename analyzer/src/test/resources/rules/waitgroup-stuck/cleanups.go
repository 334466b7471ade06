package fixture

import (
	"os"
	"sync"
)

// Kiln fires pots, a few at a time.
type Kiln struct {
	shelves chan struct{}
	pots    sync.WaitGroup
}

func NewKiln() *Kiln { return &Kiln{shelves: make(chan struct{}, 2)} }

func afterwards(steps ...func()) {
	for _, step := range steps {
		step()
	}
}

// Fire: the helper gets a single function where it takes any number.
func (k *Kiln) Fire(pot func()) {
	k.pots.Add(1)
	k.shelves <- struct{}{}
	go func() {
		defer afterwards(func() {
			<-k.shelves
			k.pots.Done()
		})
		pot()
	}()
}

func (k *Kiln) Wait() { k.pots.Wait() }

// Oven counts off nothing.
type Oven struct {
	trays chan struct{}
	loafs sync.WaitGroup
}

func NewOven() *Oven { return &Oven{trays: make(chan struct{}, 2)} }

func (o *Oven) Bake(loaf func()) {
	o.loafs.Add(1)
	o.trays <- struct{}{}
	go func() {
		defer afterwards(func() { <-o.trays })
		loaf()
	}()
}

func (o *Oven) Wait() {
	o.loafs.Wait() // want waitgroup-stuck:"Done"
}

// Glaze: who cannot write the last line ends the process; nobody waits on after that.
func Glaze(colours []string) {
	var wg sync.WaitGroup
	var mu sync.Mutex
	wg.Add(1)
	go func() {
		defer wg.Done()
		mu.Lock()
		if len(colours) == 0 {
			os.Exit(1)
		}
		os.Exit(0)
	}()
	wg.Wait()
}
