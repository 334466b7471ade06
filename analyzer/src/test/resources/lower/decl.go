package a

const answer = 42

var global, other = compute()

var plain int

func compute() (int, int) { return answer, 1 }

func locals() int {
	const local = answer + 1
	type pair struct{ a, b int }
	var p pair
	var a, b = compute()
	var c, d int = 1, 2
	var e error
	_, _ = e, p
	plain = global
	return a + b + c + d + local
}
