// Describe prints what programs can see of packages, as go/types understands them: one line per constant, variable, function,
// field, method (promoted ones too), and per type and interface of the package that it implements. Parameter names and
// unexported fields are left out.
//
//	describe source LISTING   reads the packages from GOROOT
//	describe index LISTING    reads them from the texts beside the listing
package main

import (
	"bufio"
	"fmt"
	"go/ast"
	"go/build"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"strings"
)

var out = bufio.NewWriter(os.Stdout)

func main() {
	defer out.Flush()
	listing, err := os.ReadFile(os.Args[2])
	check(err)
	packages := lines(string(listing))
	build.Default.CgoEnabled = false
	from := importer.ForCompiler(token.NewFileSet(), "source", nil)
	if os.Args[1] == "index" {
		from = &index{filepath.Dir(os.Args[2]), token.NewFileSet(), map[string]*types.Package{}}
	}
	for _, path := range packages {
		elements := "/" + path + "/"
		if strings.Contains(elements, "/internal/") || path == "runtime/cgo" {
			continue // runtime/cgo exists only with cgo
		}
		pkg, err := from.Import(path)
		check(err)
		describe(pkg)
	}
}

func lines(listing string) []string {
	var found []string
	for _, line := range strings.Split(listing, "\n") {
		if line != "" && line[0] != '#' {
			found = append(found, line)
		}
	}
	return found
}

func check(err error) {
	if err != nil {
		out.Flush()
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// index imports packages from the texts of an index.
type index struct {
	directory string
	files     *token.FileSet
	known     map[string]*types.Package
}

func (x *index) Import(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	if pkg := x.known[path]; pkg != nil {
		return pkg, nil
	}
	file, err := parser.ParseFile(x.files, filepath.Join(x.directory, filepath.FromSlash(path)+".api"), nil, 0)
	if err != nil {
		return nil, err
	}
	for _, declaration := range file.Decls {
		if function, ok := declaration.(*ast.FuncDecl); ok {
			function.Body = &ast.BlockStmt{} // go/types insists on one where there are type parameters
		}
	}
	config := types.Config{Importer: x, IgnoreFuncBodies: true, Sizes: types.SizesFor("gc", "amd64")}
	pkg, err := config.Check(path, x.files, []*ast.File{file}, nil)
	x.known[path] = pkg
	return pkg, err
}

func describe(pkg *types.Package) {
	scope := pkg.Scope()
	for _, name := range scope.Names() {
		if !token.IsExported(name) {
			continue
		}
		at := pkg.Path() + "." + name
		switch object := scope.Lookup(name).(type) {
		case *types.Const:
			fmt.Fprintf(out, "const %s %s = %s\n", at, text(object.Type()), object.Val().ExactString())
		case *types.Var:
			fmt.Fprintf(out, "var %s %s\n", at, text(object.Type()))
		case *types.Func:
			fmt.Fprintf(out, "func %s%s\n", at, text(object.Type()))
		case *types.TypeName:
			describeType(at, object)
			describeInterfaces(at, pkg, object)
		}
	}
}

func describeType(at string, object *types.TypeName) {
	if object.IsAlias() {
		alias, ok := object.Type().(*types.Alias)
		if ok {
			fmt.Fprintf(out, "type %s%s = %s\n", at, parameters(alias.TypeParams()), text(alias.Rhs()))
		} else {
			fmt.Fprintf(out, "type %s = %s\n", at, text(object.Type()))
		}
	}
	if named, ok := types.Unalias(object.Type()).(*types.Named); ok {
		fmt.Fprintf(out, "type %s%s %s\n", at, parameters(named.TypeParams()), text(named.Underlying()))
	}
	for _, kind := range []types.Type{object.Type(), types.NewPointer(object.Type())} {
		methods := types.NewMethodSet(kind)
		for i := range methods.Len() {
			if method := methods.At(i).Obj(); method.Exported() {
				fmt.Fprintf(out, "method %s of %T.%s%s\n", at, kind, method.Name(), text(method.Type()))
			}
		}
	}
	fields(at, object.Type(), map[types.Type]bool{})
}

// fields prints the fields of a struct and of those it embeds.
func fields(at string, of types.Type, seen map[types.Type]bool) {
	if pointer, ok := of.(*types.Pointer); ok {
		of = pointer.Elem()
	}
	struc, ok := of.Underlying().(*types.Struct)
	if !ok || seen[of] {
		return
	}
	seen[of] = true
	for i := range struc.NumFields() {
		field := struc.Field(i)
		if field.Exported() || field.Embedded() {
			fmt.Fprintf(out, "field %s.%s %v %s\n", at, field.Name(), field.Embedded(), text(field.Type()))
		}
		if field.Embedded() {
			fields(at+"."+field.Name(), field.Type(), seen)
		}
	}
}

// describeInterfaces prints which exported interfaces of its package a type implements.
func describeInterfaces(at string, pkg *types.Package, object *types.TypeName) {
	if named, ok := object.Type().(*types.Named); !ok || named.TypeParams().Len() > 0 {
		return
	}
	for _, name := range pkg.Scope().Names() {
		other, ok := pkg.Scope().Lookup(name).(*types.TypeName)
		if !ok || !other.Exported() {
			continue
		}
		itf, ok := other.Type().Underlying().(*types.Interface)
		if named, generic := other.Type().(*types.Named); !ok || generic && named.TypeParams().Len() > 0 {
			continue
		}
		if types.Implements(object.Type(), itf) {
			fmt.Fprintf(out, "value %s is a %s\n", at, name)
		}
		if types.Implements(types.NewPointer(object.Type()), itf) {
			fmt.Fprintf(out, "pointer to %s is a %s\n", at, name)
		}
	}
}

func parameters(list *types.TypeParamList) string {
	var all []string
	for i := range list.Len() {
		all = append(all, list.At(i).Obj().Name()+" "+text(list.At(i).Constraint()))
	}
	if len(all) == 0 {
		return ""
	}
	return "[" + strings.Join(all, ", ") + "]"
}

func tuple(list *types.Tuple) string {
	var all []string
	for i := range list.Len() {
		all = append(all, text(list.At(i).Type()))
	}
	return "(" + strings.Join(all, ", ") + ")"
}

func text(of types.Type) string {
	switch t := of.(type) {
	case *types.Basic:
		return types.Typ[t.Kind()].String() // byte is uint8
	case *types.Signature:
		variadic := ""
		if t.Variadic() {
			variadic = "..."
		}
		return "func" + parameters(t.TypeParams()) + tuple(t.Params()) + variadic + tuple(t.Results())
	case *types.Pointer:
		return "*" + text(t.Elem())
	case *types.Slice:
		return "[]" + text(t.Elem())
	case *types.Array:
		return fmt.Sprintf("[%d]%s", t.Len(), text(t.Elem()))
	case *types.Map:
		return "map[" + text(t.Key()) + "]" + text(t.Elem())
	case *types.Chan:
		return fmt.Sprintf("chan%d(%s)", t.Dir(), text(t.Elem()))
	case *types.Struct:
		return structure(t)
	case *types.Interface:
		return methods(t)
	case *types.Alias:
		return text(types.Unalias(t))
	case *types.Named:
		return named(t)
	}
	return of.String()
}

func named(t *types.Named) string {
	var arguments []string
	for i := range t.TypeArgs().Len() {
		arguments = append(arguments, text(t.TypeArgs().At(i)))
	}
	prefix := ""
	if t.Obj().Pkg() != nil {
		prefix = t.Obj().Pkg().Path() + "."
	}
	return prefix + t.Obj().Name() + "[" + strings.Join(arguments, ", ") + "]"
}

func structure(t *types.Struct) string {
	var all []string
	for i := range t.NumFields() {
		if field := t.Field(i); field.Exported() || field.Embedded() {
			all = append(all, field.Name()+" "+text(field.Type()))
		}
	}
	return "struct{" + strings.Join(all, "; ") + "}"
}

func methods(t *types.Interface) string {
	var all []string
	for i := range t.NumMethods() {
		all = append(all, t.Method(i).Name()+text(t.Method(i).Type()))
	}
	for i := range t.NumEmbeddeds() {
		embedded := t.EmbeddedType(i)
		if union, ok := embedded.(*types.Union); ok {
			for j := range union.Len() {
				all = append(all, fmt.Sprintf("|%v %s", union.Term(j).Tilde(), text(union.Term(j).Type())))
			}
		} else {
			all = append(all, text(embedded))
		}
	}
	return "interface{" + strings.Join(all, "; ") + "}"
}
