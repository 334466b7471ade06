// A replica embeds an unexported link, whose Close is promoted to the users of the replica.
package replica

import (
	"encoding/gob"
	"net"
)

type link struct{ conn net.Conn }

func (l *link) Close() error { return l.conn.Close() }

type Replica struct {
	link
	version uint64
}

func Join(primary string) (*Replica, error) {
	conn, err := net.Dial("tcp", primary)
	if err != nil {
		return nil, err
	}
	return &Replica{link: link{conn: conn}}, nil
}

func (r *Replica) Apply(each func(key, value string)) error {
	dec := gob.NewDecoder(r.conn)
	for {
		var entry struct{ Key, Value string }
		if err := dec.Decode(&entry); err != nil {
			return err
		}
		r.version++
		each(entry.Key, entry.Value)
	}
}
