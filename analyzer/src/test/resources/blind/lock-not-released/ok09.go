// The deferred closure recovers the panic and unlocks too.
package rules

import (
	"fmt"
	"sync"
)

type Engine struct {
	mu    sync.Mutex
	rules []func(map[string]any) bool
	fired int
}

func (e *Engine) Eval(facts map[string]any) (ok bool, err error) {
	e.mu.Lock()
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("rule panicked: %v", r)
		}
		e.mu.Unlock()
	}()
	for i, rule := range e.rules {
		if rule == nil {
			panic(fmt.Sprintf("rule %d is missing", i))
		}
		if !rule(facts) {
			return false, nil
		}
		e.fired++
	}
	return true, nil
}
