// Command peers runs the checkers of other projects that look for what Caulk's ownership rules look for. It is a tool for
// go vet: go vet -vettool=peers -json ./...
package main

import (
	"github.com/jingyugao/rowserrcheck/passes/rowserr"
	"github.com/jjti/go-spancheck"
	"github.com/ryanrolds/sqlclosecheck/pkg/analyzer"
	"github.com/timakin/bodyclose/passes/bodyclose"
	"golang.org/x/tools/go/analysis/passes/lostcancel"
	"golang.org/x/tools/go/analysis/unitchecker"
)

func main() {
	unitchecker.Main(
		lostcancel.Analyzer,
		bodyclose.Analyzer,
		analyzer.NewAnalyzer(),
		spancheck.NewAnalyzerWithConfig(spancheck.NewDefaultConfig()),
		rowserr.NewAnalyzer(),
	)
}
