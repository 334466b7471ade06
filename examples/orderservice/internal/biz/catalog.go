// Package biz holds the rules of the order service.
package biz

import (
	"context"
	"fmt"
)

// StockRepo tells how many pieces of an article are on the shelf.
type StockRepo interface {
	Stock(ctx context.Context, sku string) (int64, error)
}

// PriceRepo tells the list price of an article in cents.
type PriceRepo interface {
	Price(ctx context.Context, sku string) (int64, error)
}

// Catalog answers what a customer asks before ordering.
type Catalog struct {
	stock  StockRepo
	prices PriceRepo
}

// NewCatalog returns a catalog over the two repositories.
func NewCatalog(stock StockRepo, prices PriceRepo) *Catalog {
	return &Catalog{stock: stock, prices: prices}
}

// Available tells whether sku can be ordered now.
func (c *Catalog) Available(ctx context.Context, sku string) (bool, error) {
	pieces, err := c.stock.Stock(ctx, sku)
	if err != nil {
		return false, fmt.Errorf("stock of %s: %w", sku, err)
	}
	return pieces > 0, nil
}

// Price tells what sku costs, in cents.
func (c *Catalog) Price(ctx context.Context, sku string) (int64, error) {
	cents, err := c.prices.Price(ctx, sku)
	if err != nil {
		return 0, fmt.Errorf("price of %s: %w", sku, err)
	}
	return cents, nil
}
