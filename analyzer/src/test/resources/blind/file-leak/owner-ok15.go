// A command reads its routes, leaves the file open, prints a summary and ends right after.

package main

import (
	"encoding/json"
	"fmt"
	"os"
)

type route struct {
	Path   string `json:"path"`
	Target string `json:"target"`
	Code   int    `json:"code"`
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: routes FILE")
		os.Exit(2)
	}
	f, err := os.Open(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	var routes []route
	if err := json.NewDecoder(f).Decode(&routes); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	for _, r := range routes {
		fmt.Printf("%-30s -> %s (%d)\n", r.Path, r.Target, r.Code)
	}
	fmt.Println(len(routes), "routes")
}
