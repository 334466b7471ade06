// Package server exposes the order service over HTTP.
package server

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strconv"

	"example.com/orderservice/internal/biz"
)

// Services are what the routes call. Routes of v1 leak; those of v2 are their correct twins.
type Services struct {
	CatalogV1, CatalogV2   *biz.Catalog
	PaymentsV1, PaymentsV2 *biz.Payments
	Quotes                 *biz.Quotes
	Reservations           *biz.Reservations
	Config                 ConfigChecker
}

// ConfigChecker checks the inventory service's settings.
type ConfigChecker interface {
	Check(ctx context.Context) error
	CheckAndClose(ctx context.Context) error
}

// NewHandler routes requests to s.
func NewHandler(s Services) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /v1/stock", stock(s.CatalogV1))
	mux.HandleFunc("GET /v2/stock", stock(s.CatalogV2))
	mux.HandleFunc("GET /v1/price", price(s.CatalogV1))
	mux.HandleFunc("GET /v2/price", price(s.CatalogV2))
	mux.HandleFunc("GET /v1/config/check", s.checkConfig)
	mux.HandleFunc("GET /v2/config/check", s.checkConfigAndClose)
	mux.HandleFunc("GET /v1/quote", s.quote)
	mux.HandleFunc("GET /v2/quote", s.quoteBuffered)
	mux.HandleFunc("POST /v1/reservations", reserve(s.Reservations.Reserve))
	mux.HandleFunc("POST /v2/reservations", reserve(s.Reservations.ReserveOrLeave))
	mux.HandleFunc("POST /v2/reservations/strict", reserve(s.Reservations.ReserveAndDrain))
	mux.HandleFunc("POST /v1/payments", charge(s.PaymentsV1))
	mux.HandleFunc("POST /v2/payments", charge(s.PaymentsV2))
	return mux
}

func stock(catalog *biz.Catalog) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		available, err := catalog.Available(r.Context(), r.FormValue("sku"))
		reply(w, available, err)
	}
}

func price(catalog *biz.Catalog) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		cents, err := catalog.Price(r.Context(), r.FormValue("sku"))
		reply(w, cents, err)
	}
}

func (s Services) checkConfig(w http.ResponseWriter, r *http.Request) {
	err := s.Config.Check(r.Context())
	reply(w, "as expected", err)
}

func (s Services) checkConfigAndClose(w http.ResponseWriter, r *http.Request) {
	err := s.Config.CheckAndClose(r.Context())
	reply(w, "as expected", err)
}

func (s Services) quote(w http.ResponseWriter, r *http.Request) {
	cents, err := s.Quotes.Quote(r.Context(), r.FormValue("sku"))
	reply(w, cents, err)
}

func (s Services) quoteBuffered(w http.ResponseWriter, r *http.Request) {
	cents, err := s.Quotes.QuoteBuffered(r.Context(), r.FormValue("sku"))
	reply(w, cents, err)
}

func reserve(book func(ctx context.Context, sku string, pieces int64) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		pieces, err := strconv.ParseInt(r.FormValue("pieces"), 10, 64)
		if err != nil {
			http.Error(w, "pieces: not a number", http.StatusBadRequest)
			return
		}
		err = book(r.Context(), r.FormValue("sku"), pieces)
		reply(w, "reserved", err)
	}
}

func charge(payments *biz.Payments) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		cents, err := strconv.ParseInt(r.FormValue("cents"), 10, 64)
		if err != nil {
			http.Error(w, "cents: not a number", http.StatusBadRequest)
			return
		}
		err = payments.Charge(r.FormValue("order"), cents)
		reply(w, "paid", err)
	}
}

// reply writes value, or the status that err stands for.
func reply(w http.ResponseWriter, value any, err error) {
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		http.Error(w, "try again later", http.StatusGatewayTimeout)
	case errors.Is(err, biz.ErrDeclined):
		http.Error(w, err.Error(), http.StatusPaymentRequired)
	case err != nil:
		http.Error(w, err.Error(), http.StatusBadGateway)
	default:
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(value) // too late to report: the status has been sent
	}
}
