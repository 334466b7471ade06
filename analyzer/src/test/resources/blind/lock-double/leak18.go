// The handler renders the page under the package's lock, which the header of the page takes.
package board

import (
	"fmt"
	"io"
	"net/http"
	"sync"
)

var (
	boardMu sync.Mutex
	notes   []string
)

func header(w io.Writer) {
	boardMu.Lock()
	n := len(notes)
	boardMu.Unlock()
	fmt.Fprintf(w, "%d notes\n", n)
}

func page(w io.Writer, body []string) {
	header(w)
	for _, l := range body {
		fmt.Fprintln(w, l)
	}
}

func add(w http.ResponseWriter, r *http.Request) {
	boardMu.Lock()
	defer boardMu.Unlock()
	notes = append(notes, r.FormValue("note"))
	page(w, notes) // want lock-double:"already"
}

func init() {
	http.HandleFunc("/add", add)
}
