// Command dumptypes prints what go/types says about packages of the standard library, for comparison with Caulk's own typing:
//
//	S file start end kind steps member | type    for a selector
//	C file start end type                        for a channel-typed expression
//	E file start end type                        for any other value
//	K file start end value                       for an integer constant
//
// Arguments are import paths of the standard library, and module=directory for a module to be dumped as a whole. Packages that
// are in neither are empty: what depends on them is "invalid type".
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
	imp := &lenient{fset, importer.ForCompiler(fset, "source", nil), map[string]*build.Package{}, map[string]*types.Package{}}
	var paths []string
	for _, arg := range os.Args[1:] {
		if module, dir, ok := strings.Cut(arg, "="); ok {
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
	fset *token.FileSet
	std  types.Importer
	dirs map[string]*build.Package
	done map[string]*types.Package
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
		if pkg, err := build.ImportDir(dir, 0); err == nil {
			rel, _ := filepath.Rel(root, dir)
			path := strings.TrimSuffix(module+"/"+filepath.ToSlash(rel), "/.")
			l.dirs[path] = pkg
			paths = append(paths, path)
		}
		return nil
	})
	return paths
}

func (l *lenient) Import(path string) (*types.Package, error) {
	if pkg := l.done[path]; pkg != nil {
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
	conf := types.Config{Importer: l, Error: func(error) {}, FakeImportC: true, IgnoreFuncBodies: true}
	pkg, _ := conf.Check(path, l.fset, parse(l.fset, src), nil)
	l.done[path] = pkg
	return pkg, nil
}

func parse(fset *token.FileSet, pkg *build.Package) []*ast.File {
	var files []*ast.File
	for _, name := range pkg.GoFiles {
		if f, err := parser.ParseFile(fset, filepath.Join(pkg.Dir, name), nil, 0); err == nil {
			files = append(files, f)
		}
	}
	return files
}

func dump(out *bufio.Writer, fset *token.FileSet, imp types.Importer, path string, pkg *build.Package) {
	files := parse(fset, pkg)
	info := &types.Info{
		Types:      map[ast.Expr]types.TypeAndValue{},
		Uses:       map[*ast.Ident]types.Object{},
		Selections: map[*ast.SelectorExpr]*types.Selection{},
	}
	conf := types.Config{Importer: imp, Error: func(error) {}, FakeImportC: true}
	conf.Check(path, fset, files, info)
	for _, f := range files {
		ast.Inspect(f, func(n ast.Node) bool {
			if e, ok := n.(ast.Expr); ok {
				expression(out, fset, info, e)
			}
			return true
		})
	}
}

func expression(out *bufio.Writer, fset *token.FileSet, info *types.Info, e ast.Expr) {
	start, end := fset.Position(e.Pos()), fset.Position(e.End())
	at := fmt.Sprintf("%s %d %d", start.Filename, start.Offset, end.Offset)
	if sel, ok := e.(*ast.SelectorExpr); ok {
		if text := selector(info, sel); text != "" {
			fmt.Fprintln(out, "S", at, text)
		}
	}
	tv, ok := info.Types[e]
	if !ok || !tv.IsValue() {
		return
	}
	if tv.Value != nil && tv.Value.Kind() == constant.Int {
		fmt.Fprintln(out, "K", at, tv.Value.ExactString())
	}
	kind := "E"
	if _, ok := tv.Type.Underlying().(*types.Chan); ok {
		kind = "C"
	}
	fmt.Fprintln(out, kind, at, text(tv.Type))
}

func selector(info *types.Info, sel *ast.SelectorExpr) string {
	s := info.Selections[sel]
	if s == nil {
		obj := info.Uses[sel.Sel]
		if _, builtin := obj.(*types.Builtin); builtin || obj == nil || obj.Pkg() == nil {
			return ""
		}
		return "QUALIFIED 0 " + plain(obj.Pkg().Path()) + "." + obj.Name() + " | " + text(obj.Type())
	}
	kind := map[types.SelectionKind]string{
		types.FieldVal: "FIELD", types.MethodVal: "METHOD", types.MethodExpr: "METHOD_EXPRESSION"}[s.Kind()]
	return fmt.Sprintf("%s %d %s | %s", kind, len(s.Index())-1, member(s.Obj()), text(s.Type()))
}

func member(obj types.Object) string {
	f, ok := obj.(*types.Func)
	if !ok {
		return obj.Name()
	}
	recv := f.Type().(*types.Signature).Recv().Type()
	if p, ok := recv.(*types.Pointer); ok {
		recv = p.Elem()
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
		if t.Results().Len() > 0 {
			s += " " + tuple(t.Results())
		}
		return s
	case *types.Tuple:
		return tuple(t)
	case *types.Struct:
		return fmt.Sprintf("struct{%d fields}", t.NumFields())
	case *types.Interface:
		var names []string
		for i := range t.NumExplicitMethods() {
			names = append(names, t.ExplicitMethod(i).Name())
		}
		sort.Strings(names)
		return "interface{" + strings.Join(names, ", ") + "}"
	case *types.TypeParam:
		return t.Obj().Name()
	}
	return fmt.Sprint(x)
}

func tuple(t *types.Tuple) string {
	return list("(", ")", t.Len(), func(i int) types.Type { return t.At(i).Type() })
}
