package alert

import (
	"context"
	"fmt"

	"github.com/go-kratos/kratos/v2/log"
)

// Logger passes records on and alerts the chat room of each error.
type Logger struct {
	next log.Logger
	chat *Chat
}

var _ log.Logger = (*Logger)(nil)

// NewLogger returns a logger in front of next.
func NewLogger(next log.Logger, chat *Chat) *Logger {
	return &Logger{next: next, chat: chat}
}

// Log implements log.Logger.
func (l *Logger) Log(level log.Level, keyvals ...interface{}) error {
	if level >= log.LevelError {
		// Leak: nothing bounds these. When the room is slower than we fail, they pile up, each with its connection.
		go l.chat.Post(context.Background(), fmt.Sprint(keyvals...))
	}
	return l.next.Log(level, keyvals...)
}
