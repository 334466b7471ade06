// A goroutine without done channel ends when its input is closed, and stops its ticker by a deferred closure.
package journal

import (
	"log"
	"time"
)

type Record []byte

type Disk interface {
	Append(Record) error
	Sync() error
}

func Drain(in <-chan Record, d Disk, every time.Duration) {
	sync := time.NewTicker(every)
	go drain(in, d, sync)
}

func drain(in <-chan Record, d Disk, sync *time.Ticker) {
	defer func() {
		sync.Stop()
		if err := d.Sync(); err != nil {
			log.Printf("last sync: %v", err)
		}
	}()
	for {
		select {
		case r, ok := <-in:
			if !ok {
				return
			}
			if err := d.Append(r); err != nil {
				log.Printf("append: %v", err)
				return
			}
		case <-sync.C:
			if err := d.Sync(); err != nil {
				log.Printf("sync: %v", err)
			}
		}
	}
}
