// A task that needs a mirror is counted twice, but the second goroutine starts for the first region only.
package replicate

import "sync"

type Task struct {
	Key    string
	Mirror bool
	Region int
}

type replicator struct {
	sync.WaitGroup
	put func(key string, mirror bool)
}

func (r *replicator) start(t Task) {
	n := 1
	if t.Mirror {
		n = 2
	}
	r.Add(n)
	go func() {
		defer r.Done()
		r.put(t.Key, false)
	}()
	if t.Mirror && t.Region == 0 {
		go func() {
			defer r.Done()
			r.put(t.Key, true)
		}()
	}
}

func Replicate(tasks []Task, put func(string, bool)) {
	r := &replicator{put: put}
	for _, t := range tasks {
		r.start(t)
	}
	r.Wait() // miss waitgroup-stuck: a field that is read again is not compared with what was decided before
}
