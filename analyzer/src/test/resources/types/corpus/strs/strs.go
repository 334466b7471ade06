// Package strs has string, rune and byte constants and what is done with them.
package strs

import "strings"

const (
	Plain = "plain"
	Raw   = `raw\n"quoted"
second line`
	Escapes = "\a\b\f\n\r\t\v\\\"\x41\101\u00e4\U0001D11E"
	Bytes   = "\xff\xfe\377\x00"
	Invalid = "a\xe4b"
	Joined  = "\xe4" + "\xb8" + "\xad" // together one character
	Empty   = ""
	Len     = len(Plain) + len(Raw) + len(Escapes) + len(Bytes) + len(Invalid) + len(Joined)
	Rune    = 'ä'
	RuneHex = '\xff'
	RuneU   = '\u4e2d'
	RuneOct = '\007'
	Quote   = '\''
	Back    = '\\'
	Digit   = '7' - '0'
	Conv    = string(rune(0x4e2d))
	ConvNeg = string(rune(-1))
	Surr    = string(rune(0xD800))
	Less    = "Z" < "a"
	LessU   = "\xff" > "ä"
	LessBig = "\U0001D11E" > "\uffff"
	Eq      = "ä" == "\xc3\xa4"
)

type Text string
type Letter rune

const (
	Hello Text = "hello"
	World      = Hello + ", world"
	N          = len(World)
	L          = Letter('x') + 1
	LS         = string(L)
	Typed      = Text(Plain)
	Untyp      = "x" + Typed
)

func use(s string, t Text, b []byte, r []rune) {
	_ = s[0] + Plain[1]
	_ = t[0]
	_ = s[1:] + s[:2] + s[:]
	_ = t[1:3]
	_ = Plain[1:2]
	_ = b[0] == 'x'
	_ = r[0] == 'x'
	_ = string(b) + string(r) + string(t)
	_ = []byte(s)
	_ = []byte("abc")
	_ = []rune(t)
	_ = Text(b)
	_ = append([]byte("x"), s...)
	_ = append(b, "abc"...)
	_ = append(b, t...)
	copy(b, s)
	copy(b, "abc")
	_ = strings.ToUpper(Plain) + string(Hello)
	_ = s < "b" || t >= Hello
	_ = len(s) + len("ä") + len(Hello[1:])
	s += "x"
	s += string('c')
	t += t + "y"
	for i, c := range "häß" {
		_, _ = i, c
	}
	for i := range t {
		_ = t[i]
	}
	switch s {
	case "a", "b" + "c", Plain:
	}
	switch r[0] {
	case 'a', 0x62, Rune:
	}
	_ = map[rune]string{'a': "a", 98: "b"}
	_ = [256]bool{'a': true, '\xff': false}
}
