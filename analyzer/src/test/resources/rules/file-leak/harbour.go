// Package harbour defers what closes its files, in all the ways that people do.
package harbour

import (
	"errors"
	"fmt"
	"io"
	"os"
)

// ship is closed by a call that is deferred before there is anything to close.
type ship struct{ log *os.File }

func (s *ship) Moor() {
	if s.log != nil {
		s.log.Close()
	}
}

func (s *ship) Sink() { println("gone") }

func Sail(name string) error {
	s := &ship{}
	defer s.Moor()
	var err error
	if s.log, err = os.Open(name); err != nil {
		return err
	}
	return s.log.Sync()
}

func SailVariable(name string) error {
	var s ship
	defer s.Moor()
	log, err := os.Open(name)
	if err != nil {
		return err
	}
	s.log = log
	return s.log.Sync()
}

func SailAway(name string) error {
	s := new(ship)
	defer s.Sink()
	log, err := os.Open(name) // want file-leak:"not closed"
	if err != nil {
		return err
	}
	s.log = log
	return s.log.Sync()
}

func clear(f **os.File) {
	if *f != nil {
		(*f).Close()
	}
}

func Row(name string) error {
	var log *os.File
	var err error
	defer clear(&log)
	log, err = os.Open(name)
	if err != nil {
		return err
	}
	return log.Sync()
}

func RowOther(name string) error {
	var log, other *os.File
	var err error
	defer clear(&other)
	log, err = os.Open(name) // want file-leak:"not closed"
	if err != nil {
		return err
	}
	return log.Sync()
}

// Dock closes the file where the error that its deferred call sees is not nil, and that error is the first one.
func Dock(name string) (*os.File, error) {
	log, err := os.Open(name) // want file-leak:"not closed"
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			log.Close()
		}
	}()
	if err := log.Truncate(3); err != nil {
		return nil, err
	}
	return log, nil
}

func DockAgain(name string) (_ *os.File, err error) {
	log, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			log.Close()
		}
	}()
	if err := log.Truncate(3); err != nil {
		return nil, err
	}
	return log, nil
}

// DockResult looks at a result that the return has set to nil by then.
func DockResult(name string) (log *os.File, err error) {
	log, err = os.Open(name) // want file-leak:"not closed"
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			log.Close()
		}
	}()
	if err := log.Truncate(3); err != nil {
		return nil, err
	}
	return log, nil
}

// Anchor has a flag that stays as it is on one way.
func Anchor(name string) error {
	log, err := os.Open(name) // want file-leak:"not closed"
	if err != nil {
		return err
	}
	failed := false
	defer func() {
		if failed {
			log.Close()
		}
	}()
	if err := log.Sync(); err != nil {
		failed = true
		return err
	}
	return nil
}

func AnchorKept(name string) (*os.File, error) {
	log, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	kept := false
	defer func() {
		if !kept {
			log.Close()
		}
	}()
	if err := log.Sync(); err != nil {
		return nil, err
	}
	kept = true
	return log, nil
}

// AnchorElsewhere has a flag that another function writes.
func AnchorElsewhere(name string, each func(func())) error {
	log, err := os.Open(name)
	if err != nil {
		return err
	}
	failed := false
	defer func() {
		if failed {
			log.Close()
		}
	}()
	each(func() { failed = true })
	return nil
}

// AnchorGiven gives a function that writes the flag to somebody only after the file may have been forgotten.
func AnchorGiven(name string, each func(func())) error {
	log, err := os.Open(name) // want file-leak:"not closed"
	if err != nil {
		return err
	}
	failed := false
	defer func() {
		if failed {
			log.Close()
		}
	}()
	if name == "reef" {
		return errors.New("reef")
	}
	each(func() { failed = true })
	return nil
}

// Pilot closes only where all went well.
func Pilot(name string) (err error) {
	log, err := os.Open(name) // want file-leak:"not closed"
	if err != nil {
		return err
	}
	defer func() {
		if err == nil {
			err = log.Close()
		}
	}()
	if name == "reef" {
		return fmt.Errorf("bad %s", name)
	}
	return nil
}

func PilotBoth(name string) (err error) {
	log, err := os.Open(name)
	if err != nil {
		return err
	}
	defer func() {
		if err == nil {
			err = log.Close()
		} else {
			log.Close()
		}
	}()
	if name == "reef" {
		return fmt.Errorf("bad %s", name)
	}
	return nil
}

// Beacon closes what it has opened, not what the process came with.
func Beacon(name string) error {
	out := os.Stdout
	if name != "" {
		var err error
		if out, err = os.Create(name); err != nil {
			return err
		}
	}
	if out != os.Stdout {
		defer out.Close()
	}
	return out.Sync()
}

func BeaconWrong(name string) error {
	out := os.Stdout
	if name != "" {
		var err error
		if out, err = os.Create(name); err != nil { // want file-leak:"not closed"
			return err
		}
	}
	if out == os.Stdout {
		defer out.Close()
	}
	return out.Sync()
}

// Tide asks the same twice.
func Tide(name string, hours []int) error {
	var log *os.File
	if len(hours) > 3 {
		var err error
		if log, err = os.Open(name); err != nil {
			return err
		}
	}
	println("tide")
	if len(hours) <= 3 {
		return nil
	}
	return log.Close()
}

func TideName(name string) error {
	var log *os.File
	if name != "-" {
		var err error
		if log, err = os.Open(name); err != nil {
			return err
		}
	}
	println("tide")
	if name == "-" {
		return nil
	}
	return log.Close()
}

func TideOther(name, other string) error {
	var log *os.File
	if name != "-" {
		var err error
		if log, err = os.Open(name); err != nil { // want file-leak:"not closed"
			return err
		}
	}
	println("tide")
	if other == "-" {
		return nil
	}
	return log.Close()
}

// Tides asks anew in each round.
func Tides(names []string) error {
	for _, name := range names {
		if name != "-" {
			log, err := os.Open(name) // want file-leak:"not closed"
			if err != nil {
				return err
			}
			log.Sync()
		}
		if name == "-" {
			return errors.New("ebb")
		}
	}
	return nil
}

// Gull keeps the answer of the test in a variable.
func Gull(name string) {
	log, err := os.Open(name) // want file-leak:"not closed"
	ok := err == nil
	if ok {
		io.Copy(io.Discard, log)
	}
}

func GullCloses(name string) {
	log, err := os.Open(name)
	ok := err == nil
	if !ok {
		return
	}
	io.Copy(io.Discard, log)
	log.Close()
}

// lines hands over two files.
func lines(bow, stern string) (*os.File, *os.File, error) {
	b, err := os.Open(bow)
	if err != nil {
		return nil, nil, err
	}
	s, err := os.Create(stern)
	if err != nil {
		b.Close()
		return nil, nil, err
	}
	return b, s, nil
}

func Tie(bow, stern string) error {
	b, s, err := lines(bow, stern)
	if err != nil {
		return err
	}
	defer b.Close()
	defer s.Close()
	return s.Sync()
}

func TieBow(bow, stern string) error {
	b, s, err := lines(bow, stern) // want file-leak:"not closed"
	if err != nil {
		return err
	}
	defer b.Close()
	return s.Sync()
}

func TieStern(bow, stern string) error {
	b, s, err := lines(bow, stern) // want file-leak:"not closed"
	if err != nil {
		return err
	}
	defer s.Close()
	return b.Sync()
}

func TieNone(bow, stern string) error {
	b, s, err := lines(bow, stern) // want file-leak:"not closed"
	if err != nil {
		return err
	}
	b.Sync()
	return s.Sync()
}
