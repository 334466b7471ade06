// The handler waits for the job's end, which the job signals only when it did something.
package jobs

import (
	"fmt"
	"net/http"
)

type job struct {
	name  string
	steps []func() error
	ended chan struct{}
	err   error
}

func (j *job) run() {
	if len(j.steps) == 0 {
		return
	}
	for _, s := range j.steps {
		if j.err = s(); j.err != nil {
			break
		}
	}
	close(j.ended)
}

type Jobs struct {
	steps map[string][]func() error
}

func (s *Jobs) serve(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("job")
	j := &job{name: name, steps: s.steps[name], ended: make(chan struct{})}
	go j.run()
	<-j.ended // miss chan-recv-leak: slices from outside are taken to have elements
	fmt.Fprintln(w, j.name, j.err)
}

func Register(mux *http.ServeMux, steps map[string][]func() error) {
	s := &Jobs{steps}
	mux.HandleFunc("/run", s.serve)
}
