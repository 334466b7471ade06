// A server reads its routes once at start-up, leaves the file open and then serves until it is killed.

package main

import (
	"encoding/json"
	"log"
	"net/http"
	"os"
)

type route struct {
	Path   string `json:"path"`
	Target string `json:"target"`
	Code   int    `json:"code"`
}

func loadRoutes(path string) ([]route, error) {
	f, err := os.Open(path) // want file-leak:"."
	if err != nil {
		return nil, err
	}
	var routes []route
	if err := json.NewDecoder(f).Decode(&routes); err != nil {
		return nil, err
	}
	return routes, nil
}

func main() {
	routes, err := loadRoutes("/etc/redirector/routes.json")
	if err != nil {
		log.Fatal(err)
	}
	mux := http.NewServeMux()
	for _, r := range routes {
		mux.Handle(r.Path, http.RedirectHandler(r.Target, r.Code))
	}
	log.Fatal(http.ListenAndServe(":8080", mux))
}
