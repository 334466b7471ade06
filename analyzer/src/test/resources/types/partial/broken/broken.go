package broken

type Lost struct { x int

func lost( {
