// A synchronisation commits only if it has changed something and otherwise just returns.
package ldapsync

import (
	"database/sql"
	"log"
)

type User struct {
	DN   string
	Mail string
}

type Syncer struct {
	DB *sql.DB
}

func (s *Syncer) Apply(users []User) (changed int64, err error) {
	tx, err := s.DB.Begin() // want resource-leak:"not released|never released|not closed|Rollback"
	if err != nil {
		return 0, err
	}
	for _, u := range users {
		res, err := tx.Exec("UPDATE users SET mail = ? WHERE dn = ? AND mail <> ?", u.Mail, u.DN, u.Mail)
		if err != nil {
			_ = tx.Rollback()
			return changed, err
		}
		n, _ := res.RowsAffected()
		changed += n
	}
	if changed > 0 {
		log.Printf("%d users changed", changed)
		return changed, tx.Commit()
	}
	return 0, nil
}
