// Two handlers of one server lock carts and stock in opposite orders.
package shop

import (
	"fmt"
	"net/http"
	"sync"
)

var (
	cartMu  sync.Mutex
	carts   = map[string]int{}
	stockMu sync.Mutex
	stock   = map[string]int{"tea": 100}
)

func buy(w http.ResponseWriter, r *http.Request) {
	cartMu.Lock()
	defer cartMu.Unlock()
	user, item := r.FormValue("user"), r.FormValue("item")
	stockMu.Lock() // want lock-order:"order"
	defer stockMu.Unlock()
	if stock[item] == 0 {
		http.Error(w, "sold out", http.StatusConflict)
		return
	}
	stock[item]--
	carts[user]++
}

func report(w http.ResponseWriter, r *http.Request) {
	stockMu.Lock()
	defer stockMu.Unlock()
	cartMu.Lock()
	defer cartMu.Unlock()
	fmt.Fprintln(w, len(stock), len(carts))
}

func Routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/buy", buy)
	mux.HandleFunc("/report", report)
	return mux
}
