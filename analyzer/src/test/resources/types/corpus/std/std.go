// Package std uses the standard library as programs do.
package std

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"reflect"
	"sort"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

type Server struct {
	mu    sync.RWMutex
	conns map[string]*conn
	stop  chan struct{}
	once  sync.Once
	wg    sync.WaitGroup
	count atomic.Int64
	last  atomic.Pointer[conn]
	log   *slog.Logger
	pool  sync.Pool
	*bufio.Writer
}

type conn struct {
	io.ReadWriteCloser
	cancel context.CancelFunc
	timer  *time.Timer
}

func (s *Server) Run(ctx context.Context, addr string) (err error) {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	ticker := time.NewTicker(time.Minute / 2)
	defer ticker.Stop()
	s.wg.Add(1)
	s.wg.Go(func() { <-ctx.Done() })
	go func() {
		defer s.wg.Done()
		for {
			select {
			case <-ctx.Done():
				return
			case now := <-ticker.C:
				s.log.Info("tick", "at", now.Format(time.RFC3339), slog.Int("n", int(s.count.Load())))
			case <-s.stop:
				s.once.Do(func() { close(s.stop) })
			}
		}
	}()
	s.mu.RLock()
	c, ok := s.conns[addr]
	s.mu.RUnlock()
	if !ok {
		return fmt.Errorf("no %q: %w", addr, os.ErrNotExist)
	}
	if _, err := c.Read(make([]byte, 1<<10)); errors.Is(err, io.EOF) {
		return err
	}
	s.last.Store(c)
	_ = s.last.Load().timer.C
	s.count.Add(1)
	buf := s.pool.Get().(*bytes.Buffer)
	_, err = io.Copy(buf, io.LimitReader(c, 1e6))
	if n, err := strconv.ParseInt(buf.String(), 10, 64); err == nil {
		_ = time.Duration(n) * time.Millisecond
	}
	var pe *os.PathError
	if errors.As(err, &pe) {
		_ = pe.Path
	}
	_, _ = s.WriteString(strings.Join(os.Args[1:], ","))
	_ = s.Flush()
	sort.Slice(os.Args, func(i, j int) bool { return os.Args[i] < os.Args[j] })
	_ = cmp.Compare(time.Now().UnixNano(), 3)
	t := reflect.TypeOf(s).Elem()
	for i := range t.NumField() {
		_ = t.Field(i).Tag.Get("json")
	}
	for f := range t.Fields() {
		_ = f.Name
	}
	select {
	case <-time.After(time.Until(time.Unix(0, 0))):
	case <-context.Background().Done():
	}
	if pe, ok := errors.AsType[*os.PathError](err); ok {
		_ = pe.Op
	}
	sc := bufio.NewScanner(os.Stdin)
	for sc.Scan() {
		_ = sc.Text()[0]
	}
	return errors.Join(err, ctx.Err(), context.Cause(ctx))
}

var oncev = sync.OnceValue(func() map[string]int { return nil })
var n = oncev()["a"]
var m sync.Map

func loads() {
	v, ok := m.Load("a")
	_, _ = v, ok
	m.Range(func(k, v any) bool { return k == v })
	var e error = &os.PathError{Op: "x", Err: io.EOF}
	_ = e.Error()
	stop := context.AfterFunc(context.TODO(), func() {})
	_ = stop()
}
