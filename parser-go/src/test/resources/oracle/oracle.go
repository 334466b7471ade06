// Prints what go/scanner and go/parser make of the Go files below a directory, one line each: tokens (comments and EOF not
// counted), the line of the first error of go/parser or 0 if it accepts the file, a fingerprint of its tree, one of the
// places that line directives give its names, and its path.
// Further arguments are the endings of file names to take for Go files; ".go" if there are none.
package main

import (
	"bufio"
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
)

func main() {
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	filepath.WalkDir(os.Args[1], func(path string, entry fs.DirEntry, err error) error {
		if err == nil && entry.Type().IsRegular() && isGo(path) {
			report(out, path)
		}
		return err
	})
}

func isGo(path string) bool {
	if len(os.Args) < 3 {
		return strings.HasSuffix(path, ".go")
	}
	return slices.ContainsFunc(os.Args[2:], func(ending string) bool { return strings.HasSuffix(path, ending) })
}

func report(out *bufio.Writer, path string) {
	source, err := os.ReadFile(path)
	if err != nil {
		return
	}
	set := token.NewFileSet()
	tree, err := parser.ParseFile(set, path, source, parser.SkipObjectResolution|parser.DeclarationErrors)
	line := 0
	if err != nil {
		line = firstLine(err, source)
	}
	fmt.Fprintf(out, "%d\t%d\t%d\t%d\t%s\n", count(source), line, fingerprint(tree, set), origins(tree, set), path)
}

// firstLine is where in the file the first error is, whatever line directives say.
func firstLine(err error, source []byte) int {
	list, ok := err.(scanner.ErrorList)
	if !ok || len(list) == 0 {
		return 1
	}
	return 1 + bytes.Count(source[:min(list[0].Pos.Offset, len(source))], []byte("\n"))
}

// Nodes that Caulk has not, or not with the same extent: see Fingerprint.java.
var differs = map[string]bool{
	"FuncType": true, "Field": true, "FieldList": true, "BlockStmt": true, "TypeAssertExpr": true, "File": true,
	"EmptyStmt": true, "ExprStmt": true, "DeclStmt": true, "ImportSpec": true, "ValueSpec": true, "TypeSpec": true,
	"LabeledStmt": true, "CaseClause": true, "CommClause": true, "AssignStmt": true,
}

// fingerprint sums up kind, start and end of the nodes.
func fingerprint(tree *ast.File, set *token.FileSet) int64 {
	var sum int64
	if tree == nil {
		return sum
	}
	base := set.File(tree.FileStart).Base()
	ast.Inspect(tree, func(node ast.Node) bool {
		if node == nil {
			return true
		}
		kind := reflect.TypeOf(node).Elem().Name()
		if kind == "IndexListExpr" {
			kind = "IndexExpr"
		}
		if kind == "Ellipsis" {
			kind = "EllipsisExpr"
		}
		if !differs[kind] {
			var hash int64
			for _, c := range []byte(kind) {
				hash = hash*31 + int64(c)
			}
			sum += (hash*1000003+int64(int(node.Pos())-base))*1000003 + int64(int(node.End())-base)
		}
		return true
	})
	return sum
}

// origins sums up where names come from.
func origins(tree *ast.File, set *token.FileSet) int64 {
	var sum int64
	if tree == nil {
		return sum
	}
	ast.Inspect(tree, func(node ast.Node) bool {
		if ident, ok := node.(*ast.Ident); ok {
			place := set.Position(ident.Pos())
			var hash int64
			for _, c := range []byte(place.Filename) {
				hash = hash*31 + int64(c)
			}
			sum += (hash*1000003+int64(place.Line))*1000003 + int64(place.Column)
		}
		return true
	})
	return sum
}

func count(source []byte) int {
	set := token.NewFileSet()
	var s scanner.Scanner
	s.Init(set.AddFile("", set.Base(), len(source)), source, nil, 0)
	n := 0
	for {
		_, tok, _ := s.Scan()
		if tok == token.EOF {
			return n
		}
		n++
	}
}
