// A goroutine is given the ticker, stops it at the end of the input and forgets it after a failed write.
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
	sync := time.NewTicker(every) // miss ticker-leak: a goroutine that gets it counts as its owner
	go drain(in, d, sync)
}

func drain(in <-chan Record, d Disk, sync *time.Ticker) {
	for {
		select {
		case r, ok := <-in:
			if !ok {
				sync.Stop()
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
