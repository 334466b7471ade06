package main

type wrapper struct{ animal }

type base struct{ depth int }

func (b *base) reset() { b.depth = 0 }

type derived struct {
	*base
	wrapper
}

type resetter interface{ reset() }

func embedding() {
	d := derived{base: &base{}, wrapper: wrapper{animal: dog{}}}
	d.reset()
	d.sound()
	var r resetter = d
	r.reset()
	listen(d)
}
