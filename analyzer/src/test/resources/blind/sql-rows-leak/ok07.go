// Single rows are returned to the caller and scanned by a helper through an interface.
package wiki

import (
	"context"
	"database/sql"
	"fmt"
)

type Article struct {
	Slug  string
	Title string
	Body  string
}

type row interface{ Scan(...any) error }

func load(r row) (*Article, error) {
	a := new(Article)
	if err := r.Scan(&a.Slug, &a.Title, &a.Body); err != nil {
		return nil, fmt.Errorf("article: %w", err)
	}
	return a, nil
}

type Wiki struct{ db *sql.DB }

func (w *Wiki) row(ctx context.Context, where string, arg any) *sql.Row {
	return w.db.QueryRowContext(ctx, "SELECT slug, title, body FROM articles WHERE "+where, arg)
}

func (w *Wiki) BySlug(ctx context.Context, slug string) (*Article, error) {
	return load(w.row(ctx, "slug = ?", slug))
}

func (w *Wiki) ByTitle(ctx context.Context, title string) (*Article, error) {
	return load(w.row(ctx, "title = ?", title))
}
