package alert

import (
	"context"
	"fmt"
	"sync/atomic"

	"github.com/go-kratos/kratos/v2/log"
)

// QueueLogger is Logger done right: a bounded queue, one worker, and a count of what did not fit.
type QueueLogger struct {
	next    log.Logger
	chat    *Chat
	queue   chan string
	dropped atomic.Int64
	stop    context.CancelFunc
	stopped chan struct{}
}

var _ log.Logger = (*QueueLogger)(nil)

// NewQueueLogger returns a logger in front of next that holds at most size alerts. Close stops its worker.
func NewQueueLogger(next log.Logger, chat *Chat, size int) *QueueLogger {
	ctx, stop := context.WithCancel(context.Background())
	l := &QueueLogger{
		next:    next,
		chat:    chat,
		queue:   make(chan string, size),
		stop:    stop,
		stopped: make(chan struct{}),
	}
	go l.work(ctx)
	return l
}

// Log implements log.Logger. It never waits: with the queue full, the alert is dropped and counted.
func (l *QueueLogger) Log(level log.Level, keyvals ...interface{}) error {
	if level >= log.LevelError {
		select {
		case l.queue <- fmt.Sprint(keyvals...):
		default:
			l.dropped.Add(1)
		}
	}
	return l.next.Log(level, keyvals...)
}

// Dropped tells how many alerts did not fit into the queue.
func (l *QueueLogger) Dropped() int64 {
	return l.dropped.Load()
}

// Close stops the worker and waits until it has ended; alerts still queued are lost.
func (l *QueueLogger) Close() {
	l.stop()
	<-l.stopped
}

// work posts the queued alerts one after the other.
func (l *QueueLogger) work(ctx context.Context) {
	defer close(l.stopped)
	for {
		select {
		case text := <-l.queue:
			if err := l.chat.Post(ctx, text); err != nil {
				_ = l.next.Log(log.LevelWarn, "msg", "alert not posted", "error", err)
			}
		case <-ctx.Done():
			return
		}
	}
}
