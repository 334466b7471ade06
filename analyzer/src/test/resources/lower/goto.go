package a

func backward(n int) int {
again:
	n--
	if n > 0 {
		goto again
	}
	return n
}

func forward(n int) int {
	if n > 0 {
		goto end
	}
	n = 1
end:
	return n
}

func out(rows [][]int) int {
	n := 0
	for _, row := range rows {
		for _, v := range row {
			if v < 0 {
				goto failed
			}
			n += v
		}
	}
	return n
failed:
	return -1
}
