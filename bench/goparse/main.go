// Command goparse parses the Go files of a tree with go/parser and prints the same summary as `caulk parse`.
package main

import (
	"flag"
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

func main() {
	jobs := flag.Int("jobs", runtime.NumCPU(), "goroutines that parse")
	flag.Parse()
	runtime.GOMAXPROCS(*jobs)
	files, err := goFiles(flag.Arg(0))
	if err != nil {
		fmt.Fprintln(os.Stderr, "goparse:", err)
		os.Exit(2)
	}
	start := time.Now()
	var bytes, rejected atomic.Int64
	next := make(chan string)
	var workers sync.WaitGroup
	for range *jobs {
		workers.Add(1)
		go func() {
			defer workers.Done()
			for file := range next {
				size, err := parse(file)
				bytes.Add(size)
				if err != nil {
					rejected.Add(1)
				}
			}
		}()
	}
	for _, file := range files {
		next <- file
	}
	close(next)
	workers.Wait()
	seconds := time.Since(start).Seconds()
	megabytes := float64(bytes.Load()) / 1e6
	fmt.Printf("%d files, %.1f MB, %d rejected; read and parsed in %.2f s (%.1f MB/s, %d threads)\n",
		len(files), megabytes, rejected.Load(), seconds, megabytes/seconds, *jobs)
}

// parse builds the tree of one file, comments included and identifiers unresolved, which is what Caulk's parser does.
func parse(file string) (int64, error) {
	content, err := os.ReadFile(file)
	if err != nil {
		return 0, err
	}
	_, err = parser.ParseFile(token.NewFileSet(), file, content, parser.ParseComments|parser.SkipObjectResolution)
	return int64(len(content)), err
}

// goFiles walks as `caulk parse` does: testdata and directories that start with _ or . are left out.
func goFiles(top string) ([]string, error) {
	var files []string
	err := filepath.WalkDir(top, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := entry.Name()
		if entry.IsDir() && path != top && (name == "testdata" || strings.HasPrefix(name, "_") || strings.HasPrefix(name, ".")) {
			return filepath.SkipDir
		}
		if entry.Type().IsRegular() && strings.HasSuffix(name, ".go") {
			files = append(files, path)
		}
		return nil
	})
	return files, err
}
