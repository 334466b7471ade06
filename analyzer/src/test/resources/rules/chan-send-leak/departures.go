// Package departures sends to receivers that go home: kitchens, waiters and guests.
package departures

import (
	"context"
	"errors"
	"sync"
	"time"
)

var errBurnt = errors.New("burnt")

// Kitchen hands plates to waiters until it closes; the pass has no shelf.
type Kitchen struct {
	pass   chan int
	closed chan struct{}
}

func OpenKitchen() *Kitchen {
	k := &Kitchen{pass: make(chan int), closed: make(chan struct{})}
	go k.cook()
	return k
}

func (k *Kitchen) cook() {
	for plate := 0; ; plate++ {
		select {
		case <-k.closed:
			return
		default:
		}
		k.pass <- plate // want chan-send-leak:"."
	}
}

// Fetch is what waiters call.
func (k *Kitchen) Fetch() (int, bool) {
	select {
	case plate := <-k.pass:
		return plate, true
	case <-k.closed:
		return 0, false
	}
}

func (k *Kitchen) Close() { close(k.closed) }

// Bakery is a kitchen that looks up before it serves.
type Bakery struct {
	pass   chan int
	closed chan struct{}
}

func OpenBakery() *Bakery {
	b := &Bakery{pass: make(chan int), closed: make(chan struct{})}
	go b.bake()
	return b
}

func (b *Bakery) bake() {
	for loaf := 0; ; loaf++ {
		select {
		case b.pass <- loaf:
		case <-b.closed:
			return
		}
	}
}

func (b *Bakery) Fetch() (int, bool) {
	select {
	case loaf := <-b.pass:
		return loaf, true
	case <-b.closed:
		return 0, false
	}
}

func (b *Bakery) Close() { close(b.closed) }

type order struct{ bill chan int }

// Desk answers orders that come in one at a time.
type Desk struct{ orders []*order }

func (d *Desk) put(o *order) { d.orders = append(d.orders, o) }

func (d *Desk) Run() {
	for _, o := range d.orders {
		d.answer(o)
	}
}

func (d *Desk) answer(o *order) {
	o.bill <- 7 // want chan-send-leak:"no buffer, and who receives can leave first, at line 104 of"
}

func (d *Desk) Bill(patience time.Duration) int {
	o := &order{bill: make(chan int)}
	d.put(o)
	select {
	case sum := <-o.bill:
		return sum
	case <-time.After(patience):
		return 0
	}
}

type note struct{ reply chan int }

// Board is a desk whose replies have room.
type Board struct{ notes []*note }

func (b *Board) put(n *note) { b.notes = append(b.notes, n) }

func (b *Board) Run() {
	for _, n := range b.notes {
		n.reply <- 7
	}
}

func (b *Board) Ask(patience time.Duration) int {
	n := &note{reply: make(chan int, 1)}
	b.put(n)
	select {
	case sum := <-n.reply:
		return sum
	case <-time.After(patience):
		return 0
	}
}

// Wash gives dishes to as many hands as there are sinks, each of which stops at the first broken dish.
func Wash(dishes map[string]bool, sinks int, clean func(string) error) error {
	belt := make(chan string, sinks)
	var hands sync.WaitGroup
	for i := 0; i < sinks; i++ {
		hands.Add(1)
		go func() {
			defer hands.Done()
			for dish := range belt {
				if err := clean(dish); err != nil {
					return
				}
			}
		}()
	}
	for dish := range dishes {
		belt <- dish // want chan-send-leak:"buffer can be full"
	}
	close(belt)
	hands.Wait()
	return nil
}

// Dry goes on with the next dish.
func Dry(dishes map[string]bool, sinks int, wipe func(string) error) error {
	belt := make(chan string, sinks)
	var hands sync.WaitGroup
	for i := 0; i < sinks; i++ {
		hands.Add(1)
		go func() {
			defer hands.Done()
			for dish := range belt {
				if err := wipe(dish); err != nil {
					continue
				}
			}
		}()
	}
	for dish := range dishes {
		belt <- dish
	}
	close(belt)
	hands.Wait()
	return nil
}

// Courses brings a menu to guests who may leave when ctx ends.
func Courses(ctx context.Context, next func() (string, error)) <-chan string {
	menu := make(chan string)
	go func() {
		defer close(menu)
		for {
			course, err := next()
			if err != nil {
				return
			}
			menu <- course // want chan-send-leak:"which this does not watch"
		}
	}()
	return menu
}

// Wines watches.
func Wines(ctx context.Context, next func() (string, error)) <-chan string {
	list := make(chan string)
	go func() {
		defer close(list)
		for {
			wine, err := next()
			if err != nil {
				return
			}
			select {
			case list <- wine:
			case <-ctx.Done():
				return
			}
		}
	}()
	return list
}

// Blend watches at one of its sends only.
func Blend(ctx context.Context, left, right <-chan int, out chan<- int) error {
	for {
		select {
		case v, ok := <-left:
			if !ok {
				return errBurnt
			}
			select {
			case out <- v:
			case <-ctx.Done():
				return ctx.Err()
			}
		case v := <-right:
			out <- v // want chan-send-leak:"nobody receives"
		}
	}
}

func pour(ctx context.Context, cup <-chan int) int {
	total := 0
	for {
		select {
		case v, ok := <-cup:
			if !ok {
				return total
			}
			total += v
		case <-ctx.Done():
			return total
		}
	}
}

func Mix(ctx context.Context, left, right <-chan int) {
	cup := make(chan int, 10)
	go pour(ctx, cup)
	_ = Blend(ctx, left, right, cup)
}

// Stir watches at one of its sends only, and hands the bowl out.
func Stir(ctx context.Context, left, right <-chan int) <-chan int {
	bowl := make(chan int)
	go func() {
		for {
			select {
			case v := <-left:
				select {
				case bowl <- v:
				case <-ctx.Done():
					return
				}
			case v := <-right:
				bowl <- v // want chan-send-leak:"gives up when nobody wants more, this does not"
			}
		}
	}()
	return bowl
}

// Shift lets nobody go before the last plate is out.
type Shift struct {
	plates chan int
	over   chan struct{}
	cooks  sync.WaitGroup
}

func Begin(cooks int) *Shift {
	s := &Shift{plates: make(chan int), over: make(chan struct{})}
	go s.serve()
	for i := 0; i < cooks; i++ {
		s.cooks.Add(1)
		go func() {
			defer s.cooks.Done()
			s.plates <- 1
		}()
	}
	return s
}

func (s *Shift) serve() {
	for {
		select {
		case <-s.plates:
		case <-s.over:
			return
		}
	}
}

func (s *Shift) End() {
	s.cooks.Wait()
	close(s.over)
}
