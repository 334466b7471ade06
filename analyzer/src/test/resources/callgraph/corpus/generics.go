package main

type stack[T any] struct{ items []T }

func (s *stack[T]) push(item T) { s.items = append(s.items, item) }

func (s *stack[T]) pop() T { return s.items[len(s.items)-1] }

func each[T any](items []T, f func(T)) {
	for _, item := range items {
		f(item)
	}
}

func loudest[A animal](animals ...A) string { return animals[0].sound() }

func pet(a animal) { a.sound() }

func generics() {
	s := &stack[animal]{}
	s.push(dog{})
	s.pop().sound()
	each([]animal{&cat{}}, pet)
	each([]int{1}, func(int) {})
	loudest(&cat{}, &cat{})
	functions := stack[func()]{}
	functions.push(produce)
	functions.pop()()
}
