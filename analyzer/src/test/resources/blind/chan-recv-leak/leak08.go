// The done channel is closed only when the migration went well.
package migrate

import "log"

type Step func() error

type Migration struct {
	steps []Step
	done  chan struct{}
}

func start(steps []Step) *Migration {
	m := &Migration{steps: steps, done: make(chan struct{})}
	go m.run()
	return m
}

func (m *Migration) run() {
	for i, s := range m.steps {
		if err := s(); err != nil {
			log.Printf("step %d: %v", i, err)
			return
		}
	}
	close(m.done)
}

func (m *Migration) wait() {
	<-m.done // want chan-recv-leak:"blocks forever"
}

func Migrate(steps ...Step) {
	start(steps).wait()
	log.Print("migrated")
}
