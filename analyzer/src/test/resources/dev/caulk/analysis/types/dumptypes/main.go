// Command dumptypes prints what go/types says about packages, for comparison with Caulk's own typing:
//
//	S file start end kind steps member | declared | type    for a selector
//	C file start end declared | type                        for a channel-typed expression
//	E file start end type                                   for any other value
//	T file start end type                                   for an expression that denotes a type, but T | U and ~T
//	K file start end value                                  for a constant
//	I file start end kind declared                          for an identifier
//
// A member and what a channel comes from are declared in a package ("-" for none), an identifier at file:offset or in the "universe". Arguments are import paths of the standard library, and module=directory for a module to be dumped as a
// whole. Packages that are imported but not dumped: vendor=directory has them by their place below it, packages=file names them in lines
// "path directory". Packages that are in none of these are empty: what depends on them is "invalid type". Code that does not compile is dumped as far as it is understood.
package main

import (
	"bufio"
	"fmt"
	"go/ast"
	"go/build"
	"go/constant"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"math/big"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

func main() {
	build.Default.CgoEnabled = false
	fset := token.NewFileSet()
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	context := build.Default
	context.CgoEnabled = true // with fake declarations
	imp := &lenient{context, fset, importer.ForCompiler(fset, "source", nil), map[string]*build.Package{}, map[string]*types.Package{}}
	var paths []string
	for _, arg := range os.Args[1:] {
		if dir, ok := strings.CutPrefix(arg, "vendor="); ok {
			imp.addModule("", dir)
		} else if file, ok := strings.CutPrefix(arg, "packages="); ok {
			imp.addPackages(file)
		} else if module, dir, ok := strings.Cut(arg, "="); ok {
			paths = append(paths, imp.addModule(module, dir)...)
		} else {
			paths = append(paths, arg)
		}
	}
	sort.Strings(paths)
	for _, path := range paths {
		if pkg := imp.dirs[path]; pkg != nil {
			dump(out, fset, imp, path, pkg)
		} else if pkg, err := build.Import(path, ".", 0); err == nil {
			dump(out, fset, imp, path, pkg)
		} else {
			fmt.Fprintln(os.Stderr, err)
		}
	}
}

// lenient imports packages of some modules and of the standard library, and takes all others for empty.
type lenient struct {
	context build.Context
	fset    *token.FileSet
	std     types.Importer
	dirs    map[string]*build.Package
	done    map[string]*types.Package
}

func (l *lenient) addModule(module, root string) (paths []string) {
	filepath.WalkDir(root, func(dir string, d os.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		name := d.Name()
		_, nested := os.Stat(filepath.Join(dir, "go.mod"))
		if dir != root && (nested == nil || name == "testdata" || name == "vendor" || name[0] == '.' || name[0] == '_') {
			return filepath.SkipDir
		}
		if pkg, err := l.context.ImportDir(dir, 0); err == nil {
			rel, _ := filepath.Rel(root, dir)
			path := strings.TrimPrefix(strings.TrimSuffix(module+"/"+filepath.ToSlash(rel), "/."), "/")
			l.dirs[path] = pkg
			paths = append(paths, path)
		}
		return nil
	})
	return paths
}

func (l *lenient) addPackages(file string) {
	lines, err := os.ReadFile(file)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	for line := range strings.Lines(string(lines)) {
		path, dir, _ := strings.Cut(strings.TrimSpace(line), " ")
		if pkg, err := l.context.ImportDir(dir, 0); err == nil && l.dirs[path] == nil {
			l.dirs[path] = pkg
		}
	}
}

func (l *lenient) Import(path string) (*types.Package, error) {
	if pkg, begun := l.done[path]; begun {
		if pkg == nil {
			return nil, fmt.Errorf("%s imports itself", path)
		}
		return pkg, nil
	}
	src := l.dirs[path]
	if src == nil {
		if first, _, _ := strings.Cut(path, "/"); !strings.Contains(first, ".") {
			return l.std.Import(path)
		}
		pkg := types.NewPackage(path, filepath.Base(path))
		pkg.MarkComplete()
		l.done[path] = pkg
		return pkg, nil
	}
	l.done[path] = nil
	conf := types.Config{Importer: l, Error: func(error) {}, FakeImportC: true, IgnoreFuncBodies: true}
	pkg, _ := conf.Check(path, l.fset, parse(l.fset, src), nil)
	l.done[path] = pkg
	return pkg, nil
}

func parse(fset *token.FileSet, pkg *build.Package) []*ast.File {
	var files []*ast.File
	for _, name := range append(append([]string{}, pkg.GoFiles...), pkg.CgoFiles...) {
		if f, err := parser.ParseFile(fset, filepath.Join(pkg.Dir, name), nil, parser.SkipObjectResolution); err == nil {
			files = append(files, f)
		}
	}
	return files
}

func dump(out *bufio.Writer, fset *token.FileSet, imp types.Importer, path string, pkg *build.Package) {
	files := parse(fset, pkg)
	info := &types.Info{
		Types:      map[ast.Expr]types.TypeAndValue{},
		Defs:       map[*ast.Ident]types.Object{},
		Uses:       map[*ast.Ident]types.Object{},
		Selections: map[*ast.SelectorExpr]*types.Selection{},
	}
	conf := types.Config{Importer: imp, Error: func(error) {}, FakeImportC: true, Sizes: types.SizesFor("gc", "amd64")}
	conf.Check(path, fset, files, info)
	for _, f := range files {
		left := leftOut(f)
		ast.Inspect(f, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok && !left[id] && id.Name != "_" && id.Name != "." {
				identifier(out, fset, info, id)
			}
			if e, ok := n.(ast.Expr); ok {
				expression(out, fset, info, e)
			}
			return true
		})
	}
}

// leftOut are the names that another line tells about, or that nothing can refer to: those behind a dot, and of parameters without a body.
func leftOut(f *ast.File) map[*ast.Ident]bool {
	left := map[*ast.Ident]bool{}
	bodies := map[*ast.FuncType]bool{}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			left[n.Sel] = true
		case *ast.FuncDecl:
			bodies[n.Type] = true
		case *ast.FuncLit:
			bodies[n.Type] = true
		case *ast.FuncType:
			if bodies[n] {
				break
			}
			for _, list := range []*ast.FieldList{n.Params, n.Results} {
				for i := range list.NumFields() {
					if i < len(list.List) {
						for _, name := range list.List[i].Names {
							left[name] = true
						}
					}
				}
			}
		}
		return true
	})
	return left
}

func place(fset *token.FileSet, n ast.Node) string {
	start, end := fset.Position(n.Pos()), fset.Position(n.End())
	return fmt.Sprintf("%s %d %d", start.Filename, start.Offset, end.Offset)
}

func identifier(out *bufio.Writer, fset *token.FileSet, info *types.Info, id *ast.Ident) {
	obj := info.Uses[id]
	if obj == nil {
		obj = info.Defs[id]
	}
	if obj == nil {
		return
	}
	kind := ""
	switch o := obj.(type) {
	case *types.Label:
		return
	case *types.PkgName:
		fmt.Fprintln(out, "I", place(fset, id), "package", plain(o.Imported().Path()))
		return
	case *types.Builtin:
		kind = "builtin"
	case *types.Nil:
		kind = "nil"
	case *types.Const:
		kind = "const"
	case *types.TypeName:
		kind = "type"
	case *types.Var:
		kind = "var"
		if o.IsField() {
			kind = "field"
		}
	case *types.Func:
		kind = "func"
		if o.Signature().Recv() != nil {
			kind = "method"
		}
	}
	declared := "universe"
	if obj.Pos().IsValid() {
		at := fset.Position(obj.Pos())
		declared = fmt.Sprintf("%s:%d", at.Filename, at.Offset)
	}
	fmt.Fprintln(out, "I", place(fset, id), kind, declared)
}

func expression(out *bufio.Writer, fset *token.FileSet, info *types.Info, e ast.Expr) {
	at := place(fset, e)
	if sel, ok := e.(*ast.SelectorExpr); ok {
		if text := selector(info, sel); text != "" {
			fmt.Fprintln(out, "S", at, text)
		}
	}
	tv, ok := info.Types[e]
	if ok && tv.IsType() && !isUnion(e) {
		fmt.Fprintln(out, "T", at, text(tv.Type))
	}
	if !ok || !tv.IsValue() {
		return
	}
	if tv.Value != nil {
		if value := exact(tv.Value); value != "" {
			fmt.Fprintln(out, "K", at, value)
		}
	}
	if isChannel(tv.Type) {
		fmt.Fprintln(out, "C", at, origin(info, e), "|", text(tv.Type))
	} else {
		fmt.Fprintln(out, "E", at, text(tv.Type))
	}
}

// origin is the package that declares what an expression begins with.
func origin(info *types.Info, e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		if obj := info.ObjectOf(e); obj != nil {
			return owner(obj)
		}
	case *ast.SelectorExpr:
		return origin(info, e.Sel)
	case *ast.CallExpr:
		return origin(info, e.Fun)
	case *ast.IndexExpr:
		return origin(info, e.X)
	case *ast.IndexListExpr:
		return origin(info, e.X)
	case *ast.ParenExpr:
		return origin(info, e.X)
	case *ast.UnaryExpr:
		return origin(info, e.X)
	case *ast.StarExpr:
		return origin(info, e.X)
	case *ast.TypeAssertExpr:
		return origin(info, e.X)
	}
	return "-"
}

// isUnion tells whether an expression is an element of an interface that is no type: T | U or ~T.
func isUnion(e ast.Expr) bool {
	switch e.(type) {
	case *ast.BinaryExpr, *ast.UnaryExpr:
		return true
	}
	return false
}

func isChannel(t types.Type) bool {
	if p, ok := types.Unalias(t).(*types.TypeParam); ok {
		t = core(p)
	}
	_, ok := t.Underlying().(*types.Chan)
	return ok
}

// core is the type that the only term of a constraint stands on.
func core(p *types.TypeParam) types.Type {
	itf := p.Constraint().Underlying().(*types.Interface)
	if itf.NumEmbeddeds() == 1 {
		if u, ok := itf.EmbeddedType(0).(*types.Union); ok && u.Len() == 1 {
			return u.Term(0).Type()
		}
	}
	return p
}

// exact writes a number as n or n/d or (re + imi), a string in quotes with all but printable ASCII as \xNN. What go/constant rounds has
// no exact value.
func exact(v constant.Value) string {
	switch v.Kind() {
	case constant.Complex:
		re, im := exact(constant.Real(v)), exact(constant.Imag(v))
		if im == "0" || re == "" || im == "" {
			return re
		}
		return "(" + re + " + " + im + "i)"
	case constant.Float:
		if _, rounded := constant.Val(v).(*big.Float); rounded {
			return ""
		}
		return v.ExactString()
	case constant.String:
		var b strings.Builder
		s := constant.StringVal(v)
		for i := range len(s) {
			if c := s[i]; c < ' ' || c > '~' || c == '"' || c == '\\' {
				fmt.Fprintf(&b, "\\x%02x", c)
			} else {
				b.WriteByte(c)
			}
		}
		return `"` + b.String() + `"`
	}
	return v.ExactString()
}

func selector(info *types.Info, sel *ast.SelectorExpr) string {
	s := info.Selections[sel]
	if s == nil {
		obj := info.Uses[sel.Sel]
		if _, builtin := obj.(*types.Builtin); builtin || obj == nil || obj.Pkg() == nil {
			return ""
		}
		return "QUALIFIED 0 " + plain(obj.Pkg().Path()) + "." + obj.Name() + " | " + owner(obj) + " | " + text(obj.Type())
	}
	kind := map[types.SelectionKind]string{
		types.FieldVal: "FIELD", types.MethodVal: "METHOD", types.MethodExpr: "METHOD_EXPRESSION"}[s.Kind()]
	return fmt.Sprintf("%s %d %s | %s | %s", kind, len(s.Index())-1, member(s.Obj()), owner(s.Obj()), text(s.Type()))
}

func owner(obj types.Object) string {
	if obj.Pkg() == nil {
		return "-"
	}
	return plain(obj.Pkg().Path())
}

func member(obj types.Object) string {
	f, ok := obj.(*types.Func)
	if !ok {
		return obj.Name()
	}
	recv := types.Unalias(f.Signature().Recv().Type())
	if p, ok := recv.(*types.Pointer); ok {
		recv = types.Unalias(p.Elem())
	}
	if types.IsInterface(recv) {
		return "interface." + f.Name()
	}
	if n, ok := recv.(*types.Named); ok {
		return text(n.Origin().Obj()) + "." + f.Name()
	}
	return f.Name()
}

func plain(path string) string { return strings.TrimPrefix(path, "vendor/") }

func list[T any](open, close string, n int, at func(int) T) string {
	var parts []string
	for i := range n {
		parts = append(parts, text(at(i)))
	}
	return open + strings.Join(parts, ", ") + close
}

// text writes types as Caulk does.
func text(x any) string {
	switch t := x.(type) {
	case *types.TypeName:
		if t.Pkg() == nil {
			return t.Name()
		}
		return plain(t.Pkg().Path()) + "." + t.Name()
	case *types.Alias:
		return text(types.Unalias(t))
	case *types.Basic:
		switch t.Kind() {
		case types.Byte:
			return "uint8"
		case types.Rune:
			return "int32"
		case types.UnsafePointer:
			return "unsafe.Pointer"
		}
		return t.Name()
	case *types.Named:
		if t.TypeArgs().Len() > 0 {
			return text(t.Obj()) + list("[", "]", t.TypeArgs().Len(), t.TypeArgs().At)
		}
		return text(t.Obj())
	case *types.Pointer:
		return "*" + text(t.Elem())
	case *types.Slice:
		return "[]" + text(t.Elem())
	case *types.Array:
		return fmt.Sprintf("[%d]%s", t.Len(), text(t.Elem()))
	case *types.Map:
		return "map[" + text(t.Key()) + "]" + text(t.Elem())
	case *types.Chan:
		return map[types.ChanDir]string{types.SendRecv: "chan ", types.SendOnly: "chan<- ", types.RecvOnly: "<-chan "}[t.Dir()] + text(t.Elem())
	case *types.Signature:
		s := "func" + tuple(t.Params())
		if t.Variadic() {
			s = "func" + strings.TrimSuffix(tuple(t.Params()), ")") + "...)"
		}
		if t.Results().Len() > 0 {
			s += " " + tuple(t.Results())
		}
		return s
	case *types.Tuple:
		return tuple(t)
	case *types.Struct:
		return list("struct{", "}", t.NumFields(), func(i int) string {
			if f := t.Field(i); !f.Embedded() {
				return f.Name() + " " + text(f.Type())
			}
			return text(t.Field(i).Type())
		})
	case *types.Interface:
		if t.NumMethods() == 0 && t.IsMethodSet() {
			return "any"
		}
		var parts []string
		for i := range t.NumExplicitMethods() {
			parts = append(parts, t.ExplicitMethod(i).Name()+text(t.ExplicitMethod(i).Signature()))
		}
		for i := range t.NumEmbeddeds() {
			parts = append(parts, strings.Split(text(t.EmbeddedType(i)), " | ")...)
		}
		sort.Strings(parts)
		return "interface{" + strings.Join(parts, "; ") + "}"
	case *types.Union:
		return strings.Join(terms(t), " | ")
	case string:
		return t
	case *types.TypeParam:
		return t.Obj().Name()
	}
	return fmt.Sprint(x)
}

func tuple(t *types.Tuple) string {
	return list("(", ")", t.Len(), func(i int) types.Type { return t.At(i).Type() })
}

// terms are without their tildes, which Caulk does not keep.
func terms(u *types.Union) (terms []string) {
	for i := range u.Len() {
		terms = append(terms, text(u.Term(i).Type()))
	}
	return
}
