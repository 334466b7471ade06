// Prints what go/scanner and go/parser make of the Go files below a directory, one line each:
// tokens (comments and EOF not counted), whether go/parser accepts the file, and its path.
package main

import (
	"bufio"
	"fmt"
	"go/parser"
	"go/scanner"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	filepath.WalkDir(os.Args[1], func(path string, entry fs.DirEntry, err error) error {
		if err == nil && entry.Type().IsRegular() && strings.HasSuffix(path, ".go") {
			report(out, path)
		}
		return err
	})
}

func report(out *bufio.Writer, path string) {
	source, err := os.ReadFile(path)
	if err != nil {
		return
	}
	_, err = parser.ParseFile(token.NewFileSet(), path, source, parser.SkipObjectResolution)
	verdict := "ok"
	if err != nil {
		verdict = "rejected"
	}
	fmt.Fprintf(out, "%d\t%s\t%s\n", count(source), verdict, path)
}

func count(source []byte) int {
	set := token.NewFileSet()
	var s scanner.Scanner
	s.Init(set.AddFile("", set.Base(), len(source)), source, nil, 0)
	n := 0
	for {
		_, tok, _ := s.Scan()
		if tok == token.EOF {
			return n
		}
		n++
	}
}
