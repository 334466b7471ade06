// A signup handler makes a transport without keep-alives for its address check, one per request.
package signup

import (
	"context"
	"net/http"
	"net/url"
	"time"
)

type Service struct{ validator string }

func New(validator string) *Service { return &Service{validator: validator} }

func (s *Service) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /signup", s.signup)
	return mux
}

func (s *Service) valid(ctx context.Context, mail string) bool {
	c := http.Client{
		Timeout:   2 * time.Second,
		Transport: &http.Transport{DisableKeepAlives: true}, // want client-per-request:"."
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, s.validator+"?mail="+url.QueryEscape(mail), nil)
	if err != nil {
		return false
	}
	resp, err := c.Do(req)
	if err != nil {
		return true
	}
	defer resp.Body.Close()
	return resp.StatusCode == http.StatusOK
}

func (s *Service) signup(w http.ResponseWriter, r *http.Request) {
	if mail := r.PostFormValue("mail"); !s.valid(r.Context(), mail) {
		http.Error(w, "address is not valid", http.StatusUnprocessableEntity)
		return
	}
	w.WriteHeader(http.StatusAccepted)
}
