// A handler makes an http.Client with a timeout of its own per request, which uses the default transport and is cheap.
package quotes

import (
	"io"
	"net/http"
	"strconv"
	"time"
)

func quote(w http.ResponseWriter, r *http.Request) {
	timeout := 2 * time.Second
	if s, err := strconv.Atoi(r.FormValue("timeout")); err == nil && s > 0 && s < 30 {
		timeout = time.Duration(s) * time.Second
	}
	client := &http.Client{
		Timeout: timeout,
		CheckRedirect: func(*http.Request, []*http.Request) error {
			return http.ErrUseLastResponse
		},
	}
	resp, err := client.Get("http://quotes.internal/latest")
	if err != nil {
		http.Error(w, "no quotes", http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	_, _ = io.Copy(w, resp.Body)
}

func Mount() { http.HandleFunc("/quote", quote) }
