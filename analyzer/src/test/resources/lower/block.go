package a

func scopes(n int) int {
	{
		n := n + 1
		_ = n
	}
	return n
}

func empty() {
	goto end
end:
}
