// The coordinator asks both participants to prepare and then takes their votes.
package commit

type participant struct {
	name    string
	prepare chan string
	vote    chan bool
}

func join(name string, ready func(tx string) bool) *participant {
	p := &participant{name, make(chan string), make(chan bool)}
	go p.run(ready)
	return p
}

func (p *participant) run(ready func(tx string) bool) {
	tx := <-p.prepare
	p.vote <- ready(tx)
}

func Commit(tx string, ready func(string) bool) bool {
	a := join("a", ready)
	b := join("b", ready)
	b.prepare <- tx
	a.prepare <- tx
	ok := <-a.vote
	ok = <-b.vote && ok
	return ok
}
