// Command callgraph prints the call graph that golang.org/x/tools/go/callgraph/vta gives for the packages of the module in
// the working directory: one line for each pair of call site and callee with both ends in the module.
//
//	S <site> <caller> <how>      a call site that a root leads to: static, interface or value
//	E <site> <caller> <callee>   a callee of it
//	R <function>                 a root: main, init, or an exported function or method
//
// A site is file:line:column of the end of the call expression, a function that of the start of its declaration, or
// "init <package>" for the initialisers of a package; files are relative to the working directory. Wrappers, thunks and bound
// methods are folded into their targets; the bodies of range-over-func loops belong to the function they stand in, and calls of
// them are left out.
package main

import (
	"bufio"
	"fmt"
	"go/ast"
	"go/token"
	"log"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"golang.org/x/tools/go/callgraph"
	"golang.org/x/tools/go/callgraph/cha"
	"golang.org/x/tools/go/callgraph/vta"
	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/go/ssa"
	"golang.org/x/tools/go/ssa/ssautil"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("callgraph: ")
	directory, err := os.Getwd()
	if err != nil {
		log.Fatal(err)
	}
	config := &packages.Config{Mode: packages.LoadAllSyntax, Env: append(os.Environ(), "CGO_ENABLED=0", "GOWORK=off")}
	initial, err := packages.Load(config, "./...")
	if err != nil {
		log.Fatal(err)
	}
	if packages.PrintErrors(initial) > 0 {
		log.Print("some packages have errors and are left out of the program")
	}
	program, _ := ssautil.AllPackages(initial, ssa.InstantiateGenerics)
	program.Build()
	all := ssautil.AllFunctions(program)
	graph := vta.CallGraph(all, vta.CallGraph(all, cha.CallGraph(program)))
	d := &dump{directory: directory, files: program.Fset, lines: map[string]bool{}, calls: map[token.Pos]token.Pos{}, own: map[string]bool{}}
	for _, p := range initial {
		d.own[p.PkgPath] = true
		for _, file := range p.Syntax {
			ast.Inspect(file, d.remember)
		}
	}
	reached := map[*ssa.Function]bool{}
	for f := range all {
		if name, ok := d.name(f); ok && isRoot(f) {
			d.lines["R\t"+name] = true
			reach(graph, f, reached)
		}
	}
	for f := range reached {
		d.function(graph, f)
	}
	d.print()
}

type dump struct {
	directory string
	files     *token.FileSet
	calls     map[token.Pos]token.Pos // from the ( of a call, or its go or defer, to its end
	own       map[string]bool
	lines     map[string]bool
}

func (d *dump) remember(node ast.Node) bool {
	switch n := node.(type) {
	case *ast.CallExpr:
		d.calls[n.Lparen] = n.End()
	case *ast.GoStmt:
		d.calls[n.Go] = n.Call.End()
	case *ast.DeferStmt:
		d.calls[n.Defer] = n.Call.End()
	}
	return true
}

func (d *dump) function(graph *callgraph.Graph, f *ssa.Function) {
	caller, ok := d.name(enclosing(f))
	if !ok {
		return
	}
	for _, block := range f.Blocks {
		for _, instruction := range block.Instrs {
			call, ok := instruction.(ssa.CallInstruction)
			if !ok {
				continue
			}
			if _, builtin := call.Common().Value.(*ssa.Builtin); builtin {
				continue
			}
			if site, ok := d.site(call); ok {
				d.lines["S\t"+site+"\t"+caller+"\t"+how(call.Common())] = true
			}
		}
	}
	node := graph.Nodes[f]
	if node == nil {
		return
	}
	for _, edge := range node.Out {
		if edge.Site == nil {
			continue
		}
		if site, ok := d.site(edge.Site); ok {
			d.callees(graph, edge.Callee, "E\t"+site+"\t"+caller+"\t", map[*callgraph.Node]bool{})
		}
	}
}

// enclosing is the function that the body of a range-over-func loop stands in, and f for others.
func enclosing(f *ssa.Function) *ssa.Function {
	if _, body := f.Syntax().(*ast.RangeStmt); body && f.Parent() != nil {
		return enclosing(f.Parent())
	}
	return f
}

// isRoot says whether code outside the module can start with the function.
func isRoot(f *ssa.Function) bool {
	if f.Parent() != nil {
		return false
	}
	return ast.IsExported(f.Name()) || strings.HasPrefix(f.Name(), "init") || f.Name() == "main" && f.Pkg != nil && f.Pkg.Pkg.Name() == "main"
}

func reach(graph *callgraph.Graph, f *ssa.Function, reached map[*ssa.Function]bool) {
	work := []*ssa.Function{f}
	for len(work) > 0 {
		f := work[len(work)-1]
		work = work[:len(work)-1]
		if reached[f] {
			continue
		}
		reached[f] = true
		if node := graph.Nodes[f]; node != nil {
			for _, edge := range node.Out {
				work = append(work, edge.Callee.Func)
			}
		}
	}
}

func how(call *ssa.CallCommon) string {
	switch {
	case call.IsInvoke():
		return "interface"
	case call.StaticCallee() != nil:
		return "static"
	}
	return "value"
}

// callees writes a callee, or what it leads to where it is a wrapper.
func (d *dump) callees(graph *callgraph.Graph, callee *callgraph.Node, prefix string, seen map[*callgraph.Node]bool) {
	if seen[callee] {
		return
	}
	seen[callee] = true
	if name, ok := d.name(callee.Func); ok {
		d.lines[prefix+name] = true
		return
	}
	if d.isWrapper(callee.Func) {
		for _, edge := range callee.Out {
			d.callees(graph, edge.Callee, prefix, seen)
		}
	}
}

func (d *dump) isWrapper(f *ssa.Function) bool {
	return f.Synthetic != "" && f.Syntax() == nil
}

func (d *dump) name(f *ssa.Function) (string, bool) {
	origin := f
	if f.Origin() != nil {
		origin = f.Origin()
	}
	if syntax := origin.Syntax(); syntax != nil {
		if _, body := syntax.(*ast.RangeStmt); body {
			return "", false
		}
		return d.position(syntax.Pos())
	}
	if f.Name() == "init" && f.Pkg != nil && d.own[f.Pkg.Pkg.Path()] {
		return "init " + f.Pkg.Pkg.Path(), true
	}
	return "", false
}

func (d *dump) site(call ssa.CallInstruction) (string, bool) {
	end, ok := d.calls[call.Pos()]
	if !ok {
		return "", false
	}
	return d.position(end)
}

// position is in the module, and not among what tools leave out, or not at all.
func (d *dump) position(pos token.Pos) (string, bool) {
	at := d.files.Position(pos)
	file, err := filepath.Rel(d.directory, at.Filename)
	if err != nil || strings.HasPrefix(file, "..") || strings.Contains("/"+file, "/testdata/") {
		return "", false
	}
	return fmt.Sprintf("%s:%d:%d", file, at.Line, at.Column), true
}

func (d *dump) print() {
	lines := make([]string, 0, len(d.lines))
	for line := range d.lines {
		lines = append(lines, line)
	}
	sort.Strings(lines)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for _, line := range lines {
		fmt.Fprintln(out, line)
	}
}
