// Package newexpr has calls of new with a value, as of Go 1.26.
package newexpr

import "time"

type Config struct {
	Name    *string
	Retries *int
	Timeout *time.Duration
	Ratio   *float64
	Child   *Config
	On      *bool
}

func age(t time.Time) int { return t.Year() }

type Num int

func use(t time.Time, s []string) *Config {
	c := Config{
		Name:    new("caulk"),
		Retries: new(3),
		Timeout: new(3 * time.Second),
		Ratio:   new(1.5),
		Child:   new(Config{Name: new(s[0])}),
		On:      new(1 < 2),
	}
	_ = new(age(t))
	_ = *new('x')
	_ = new(Num(3))
	_ = new(Num)
	_ = new([]int{1, 2})
	_ = new([]int)
	_ = new(&c)
	_ = new(func(a int) int { return a })
	_ = new(<-make(chan error))
	_ = new(s)
	_ = new(len(s) > 0)
	_ = new(1i)
	_ = new(c.Child.Name)
	_ = new(struct{ x, y int }{1, 2}).x
	_ = *new(new(1))
	return new(c)
}

func generic[T any](t T) *T {
	if t2 := new(t); t2 != nil {
		return t2
	}
	return new(T)
}
