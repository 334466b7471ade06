// A proxy dials its scanner for each request and pools only the buffered readers around the connections, which are memory.

package scanner

import (
	"bufio"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
)

type Scanner struct {
	socket  string
	readers sync.Pool
}

func New(socket string) *Scanner {
	return &Scanner{
		socket:  socket,
		readers: sync.Pool{New: func() any { return bufio.NewReaderSize(nil, 64<<10) }},
	}
}

func (s *Scanner) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	conn, err := net.Dial("unix", s.socket)
	if err != nil {
		http.Error(w, "scanner is down", http.StatusServiceUnavailable)
		return
	}
	defer conn.Close()
	reader := s.readers.Get().(*bufio.Reader)
	reader.Reset(conn)
	defer func() {
		reader.Reset(nil)
		s.readers.Put(reader)
	}()
	if _, err := io.WriteString(conn, "SCAN "+r.FormValue("path")+"\n"); err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	verdict, err := reader.ReadString('\n')
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	if strings.TrimSpace(verdict) != "clean" {
		w.WriteHeader(http.StatusUnprocessableEntity)
	}
	io.WriteString(w, verdict)
}
