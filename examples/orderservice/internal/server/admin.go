package server

import (
	"net/http"
	"net/http/pprof"
)

// NewAdminHandler serves the profiles, on an address that customers cannot reach.
func NewAdminHandler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/debug/pprof/", pprof.Index)
	return mux
}
