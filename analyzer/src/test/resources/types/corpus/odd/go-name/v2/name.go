// Package realname is called otherwise than its path.
package realname

type Thing struct{ Name string }

func New() *Thing { return &Thing{} }

var Default = New()

const Size = 4
