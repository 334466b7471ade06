// The done channel is closed by a deferred call, so that a failed step ends the wait too.
package migrate

type Step func() error

type Migration struct {
	steps []Step
	err   error
	done  chan struct{}
}

func start(steps []Step) *Migration {
	m := &Migration{steps: steps, done: make(chan struct{})}
	go m.run()
	return m
}

func (m *Migration) run() {
	defer close(m.done)
	for _, s := range m.steps {
		if m.err = s(); m.err != nil {
			return
		}
	}
}

func (m *Migration) wait() error {
	<-m.done
	return m.err
}

func Migrate(steps ...Step) error {
	return start(steps).wait()
}
