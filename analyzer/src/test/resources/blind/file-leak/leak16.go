// The deferred closure closes the file only where everything went well.
package ical

import (
	"bufio"
	"fmt"
	"os"
	"time"
)

type Event struct {
	UID   string
	Title string
	Start time.Time
}

func Export(path string, events []Event) (err error) {
	f, err := os.Create(path) // want file-leak:"not closed"
	if err != nil {
		return err
	}
	defer func() {
		if err == nil {
			err = f.Close()
		}
	}()
	w := bufio.NewWriter(f)
	fmt.Fprint(w, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
	for _, e := range events {
		if e.UID == "" {
			return fmt.Errorf("event %q has no UID", e.Title)
		}
		fmt.Fprintf(w, "BEGIN:VEVENT\r\nUID:%s\r\nSUMMARY:%s\r\n", e.UID, e.Title)
		fmt.Fprintf(w, "DTSTART:%s\r\nEND:VEVENT\r\n", e.Start.UTC().Format("20060102T150405Z"))
	}
	fmt.Fprint(w, "END:VCALENDAR\r\n")
	return w.Flush()
}
