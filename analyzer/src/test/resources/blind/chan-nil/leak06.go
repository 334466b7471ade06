// Both cases of the select are on fields that nobody sets.
package monitor

type Alarm struct {
	Level int
}

type monitor struct {
	alarms chan Alarm
	quit   chan struct{}
	raised []Alarm
}

func Start() {
	m := &monitor{raised: make([]Alarm, 0, 8)}
	go m.loop()
}

func (m *monitor) loop() {
	for {
		select { // want chan-nil:"."
		case a := <-m.alarms:
			m.raised = append(m.raised, a)
		case <-m.quit:
			return
		}
	}
}
