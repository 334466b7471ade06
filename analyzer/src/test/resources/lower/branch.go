package a

func loops(rows [][]int) (n int) {
outer:
	for _, row := range rows {
		for _, v := range row {
			if v == 0 {
				continue outer
			}
			if v < 0 {
				break outer
			}
			n += v
		}
	}
	return
}

func switches(n int, c chan int) int {
	for {
	choice:
		switch {
		case n > 3:
			break
		case n > 2:
			break choice
		case n > 1:
			continue
		case n > 0:
			fallthrough
		default:
			return n
		}
	wait:
		select {
		case v := <-c:
			if v == 0 {
				break wait
			}
			n = v
		default:
			break
		}
		n--
	}
}
