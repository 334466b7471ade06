// The go statement sits in a deferred closure of the record's method, behind a random sample.
package sampled

import (
	"math/rand/v2"
	"os"

	"github.com/go-kratos/kratos/v2/log"
)

type entry struct {
	level   log.Level
	keyvals []interface{}
}

type Archive struct {
	next log.Logger
	dir  string
	rate float64
}

func (a *Archive) Log(level log.Level, keyvals ...interface{}) (err error) {
	defer func() {
		if err == nil && rand.Float64() < a.rate {
			go a.store(entry{level, keyvals}) // want go-unbounded-log:"log record"
		}
	}()
	return a.next.Log(level, keyvals...)
}

func (a *Archive) store(e entry) {
	f, err := os.CreateTemp(a.dir, e.level.String()+"-*.log")
	if err != nil {
		return
	}
	defer f.Close()
	_ = log.NewStdLogger(f).Log(e.level, e.keyvals...)
	_ = f.Sync()
}
