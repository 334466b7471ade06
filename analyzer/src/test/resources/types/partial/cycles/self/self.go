// Package self imports itself.
package self

import "partial/cycles/self"

var A = self.A
var B = 1

func use() int { return self.B + B }
