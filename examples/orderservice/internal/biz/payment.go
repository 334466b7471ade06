package biz

import (
	"errors"

	"github.com/go-kratos/kratos/v2/log"
)

// ErrDeclined says that a payment is over the limit.
var ErrDeclined = errors.New("payment declined")

// limitCents is the most that one order may cost.
const limitCents = 100_000

// Payments charges orders.
type Payments struct {
	log *log.Helper
}

// NewPayments returns payments that report to logger.
func NewPayments(logger log.Logger) *Payments {
	return &Payments{log: log.NewHelper(logger)}
}

// Charge takes cents for order, and logs an error for each order that it declines.
func (p *Payments) Charge(order string, cents int64) error {
	if cents > limitCents {
		p.log.Errorw("msg", "payment declined", "order", order, "cents", cents)
		return ErrDeclined
	}
	p.log.Infow("msg", "payment taken", "order", order, "cents", cents)
	return nil
}
