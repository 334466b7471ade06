// One lazily started worker per kratos level, each behind its own sync.Once in a fixed-size array.
package perlevel

import (
	"fmt"
	"io"
	"os"
	"sync"

	"github.com/go-kratos/kratos/v2/log"
)

const levels = int(log.LevelFatal-log.LevelDebug) + 1

type lane struct {
	once sync.Once
	c    chan string
}

type Logger struct {
	dir   string
	lanes [levels]lane
}

func New(dir string) *Logger {
	l := &Logger{dir: dir}
	for i := range l.lanes {
		l.lanes[i].c = make(chan string, 16)
	}
	return l
}

func (l *Logger) Log(level log.Level, keyvals ...interface{}) error {
	i := min(max(int(level-log.LevelDebug), 0), levels-1)
	ln := &l.lanes[i]
	ln.once.Do(func() {
		go l.write(level.String(), ln.c)
	})
	select {
	case ln.c <- fmt.Sprintln(keyvals...):
		return nil
	default:
		return fmt.Errorf("perlevel: %s lane is full", level)
	}
}

func (l *Logger) write(name string, lines <-chan string) {
	f, err := os.Create(l.dir + "/" + name + ".log")
	if err != nil {
		for range lines {
		}
		return
	}
	defer f.Close()
	for s := range lines {
		_, _ = io.WriteString(f, s)
	}
}
