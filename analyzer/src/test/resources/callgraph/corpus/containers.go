package main

type handler func(string)

func (h handler) handle(s string) { h(s) }

type handling interface{ handle(string) }

func first(string) {}

func second(string) {}

func third(string) {}

func containers() {
	byName := map[string]handler{"first": first}
	byName["second"] = second
	byName["first"]("x")
	for _, h := range byName {
		h("y")
	}
	list := []handling{handler(third)}
	list = append(list, byName["first"])
	list[0].handle("z")
	nested := map[string][]animal{}
	nested["a"] = append(nested["a"], dog{})
	for _, animals := range nested {
		for _, a := range animals {
			a.sound()
		}
	}
	set := map[animal]bool{&cat{}: true}
	for a := range set {
		a.sound()
	}
}
