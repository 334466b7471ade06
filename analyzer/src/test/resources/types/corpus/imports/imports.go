// Package imports imports in all forms.
package imports

import (
	. "corpus/odd/dotted"
	realname "corpus/odd/go-name/v2"
	_ "corpus/odd/side"
	. "fmt"
	str "strings"
	t "time"
)

import "errors"

type Local struct {
	Square
	*realname.Thing
	t.Duration
}

var hidden = "mine"
var Global = Unit.Side * Sides

func use(s Shape, l Local, d t.Duration) error {
	_ = s.Area() + Unit.Area() + Make(2).Side
	_ = Gen(s)[0].Area()
	_ = List[t.Month]{1}.First().String()
	_ = [Sides]int{}
	_ = l.Area() + l.Square.Side
	_ = l.Name + l.Thing.Name
	_ = l.Seconds() + l.Duration.Hours()
	_ = realname.New().Name
	_ = realname.Default.Name
	_ = [realname.Size]bool{}
	_ = str.ToUpper(hidden)
	_ = Sprintf("%v", d)
	Println(t.Second*2, t.UTC)
	var b str.Builder
	Fprint(&b, t.Now().Add(3*t.Minute).Sub(t.Time{}))
	{
		t := Square{Side: 3}
		_ = t.Area()
	}
	return errors.New(b.String())
}
