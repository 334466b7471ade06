// A fixed set of shard workers is started in the constructor's loop, and Log picks a shard by hash.
package sharded

import (
	"fmt"
	"hash/fnv"
	"io"
	"sync"

	"github.com/go-kratos/kratos/v2/log"
)

const shards = 4

type Logger struct {
	queues  [shards]chan string
	wg      sync.WaitGroup
	onError func(error)
}

func New(open func(shard int) io.Writer, onError func(error)) *Logger {
	l := &Logger{onError: onError}
	for i := range l.queues {
		l.queues[i] = make(chan string, 32)
		l.wg.Add(1)
		go l.run(l.queues[i], open(i))
	}
	return l
}

func (l *Logger) run(q <-chan string, w io.Writer) {
	defer l.wg.Done()
	for line := range q {
		if _, err := io.WriteString(w, line); err != nil {
			l.onError(err)
		}
	}
}

func (l *Logger) Log(level log.Level, keyvals ...interface{}) error {
	line := fmt.Sprintln(level, keyvals)
	sum := fnv.New32a()
	_, _ = io.WriteString(sum, line)
	l.queues[sum.Sum32()%shards] <- line
	return nil
}

func (l *Logger) Close() error {
	for _, q := range l.queues {
		close(q)
	}
	l.wg.Wait()
	return nil
}
