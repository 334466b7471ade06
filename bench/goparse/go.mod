module dev.caulk/bench/goparse

go 1.22
