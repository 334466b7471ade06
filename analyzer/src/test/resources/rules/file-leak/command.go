// Command tides copies tide tables of harbours, once, and ends.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"time"
)

var ledger *os.File

func main() {
	log.SetFlags(0)
	var err error
	ledger, err = openLedger("ledger.txt")
	if err != nil {
		log.Fatal(err)
	}
	stray, err := os.Open("heading.txt")
	if err != nil {
		log.Fatal(err)
	}
	if _, err := io.Copy(os.Stdout, stray); err != nil {
		log.Fatal(err)
	}
	if err := copyAll("in.txt", "out.txt"); err != nil {
		log.Fatal(err)
	}
	if err := check("in.txt"); err != nil {
		log.Println("unchecked:", err)
	}
	if err := tell("tides.example:70"); err != nil {
		log.Fatal(err)
	}
	ask("http://tides.example/")
	late(os.Args[1:])
}

// openLedger gives the file to its caller.
func openLedger(path string) (*os.File, error) {
	return os.OpenFile(path, os.O_APPEND|os.O_CREATE, 0o644)
}

// copyAll forgets the source, and goes back to who called it.
func copyAll(from, to string) error {
	src, err := os.Open(from) // want file-leak:"not closed when .*start-up"
	if err != nil {
		return err
	}
	dst, err := os.Create(to)
	if err != nil {
		return err
	}
	defer dst.Close()
	_, err = io.Copy(dst, src)
	return err
}

// tell forgets the connection only with errors that end the process.
func tell(addr string) error {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintln(conn, "copied"); err != nil {
		return fmt.Errorf("telling: %w", err)
	}
	return conn.Close()
}

// check forgets the file with an error that its caller only prints.
func check(path string) error {
	f, err := os.Open(path) // want file-leak:"not closed when"
	if err != nil {
		return err
	}
	if !bufio.NewScanner(f).Scan() {
		return errors.New("no tides")
	}
	return f.Close()
}

func ask(url string) {
	resp, err := http.Get(url) // want http-body-leak:"start-up"
	if err != nil {
		log.Fatal(err)
	}
	log.Println(resp.Status)
}

// late ends the process itself.
func late(args []string) {
	f, err := os.Open(args[0])
	if err != nil {
		log.Fatal(err)
	}
	_, _ = io.Copy(os.Stdout, f)
	time.Sleep(time.Second)
	os.Exit(3)
}
