// The embedded group counts the second goroutine under the same condition that starts it.
package replicate

import "sync"

type Task struct {
	Key    string
	Mirror bool
}

type replicator struct {
	sync.WaitGroup
	put func(key string, mirror bool)
}

func (r *replicator) one(key string, mirror bool) {
	defer r.Done()
	r.put(key, mirror)
}

func (r *replicator) start(t Task) {
	r.Add(1)
	if t.Mirror {
		r.Add(1)
		go r.one(t.Key, true)
	}
	go r.one(t.Key, false)
}

func Replicate(tasks []Task, put func(string, bool)) {
	r := &replicator{put: put}
	for _, t := range tasks {
		r.start(t)
	}
	r.Wait()
}
