// The port scan closes at once what it could open.
package portscan

import (
	"net"
	"strconv"
	"sync"
	"time"
)

type Scanner struct {
	Timeout  time.Duration
	Parallel int
}

func (s *Scanner) open(host string, port int) bool {
	conn, err := net.DialTimeout("tcp", net.JoinHostPort(host, strconv.Itoa(port)), s.Timeout)
	if conn != nil {
		conn.Close()
	}
	return err == nil
}

func (s *Scanner) Scan(host string, ports []int) (open []int) {
	var (
		mu  sync.Mutex
		wg  sync.WaitGroup
		sem = make(chan struct{}, s.Parallel)
	)
	for _, port := range ports {
		wg.Add(1)
		sem <- struct{}{}
		go func() {
			defer wg.Done()
			defer func() { <-sem }()
			if !s.open(host, port) {
				return
			}
			mu.Lock()
			defer mu.Unlock()
			open = append(open, port)
		}()
	}
	wg.Wait()
	return open
}
