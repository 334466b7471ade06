package dev.caulk.analysis.types;

import dev.caulk.syntax.ast.BinaryExpr;
import dev.caulk.syntax.ast.BinaryOp;
import dev.caulk.syntax.ast.EllipsisExpr;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.Field;
import dev.caulk.syntax.ast.FieldList;
import dev.caulk.syntax.ast.FuncType;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.IndexExpr;
import dev.caulk.syntax.ast.ParenExpr;
import dev.caulk.syntax.ast.SelectorExpr;
import dev.caulk.syntax.ast.StarExpr;
import dev.caulk.syntax.ast.UnaryExpr;
import dev.caulk.syntax.ast.UnaryOp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Reads expressions that stand where a type must (spec: Types). */
final class TypeExpressions {
    private final Checker checker;

    TypeExpressions(Checker checker) {
        this.checker = checker;
    }

    /** The name of the type that a receiver or embedded field is of, without pointer, package and arguments. */
    static Optional<String> baseName(Expr type) {
        Expr base = type;
        while (true) {
            if (base instanceof StarExpr star) {
                base = star.operand();
            } else if (base instanceof ParenExpr paren) {
                base = paren.inner();
            } else if (base instanceof IndexExpr index) {
                base = index.operand();
            } else {
                break;
            }
        }
        if (base instanceof SelectorExpr selector) {
            return Optional.of(selector.selector().name());
        }
        return base instanceof Ident ident ? Optional.of(ident.name()) : Optional.empty();
    }

    Type resolve(Expr expression) {
        return checker.info().recordTypeExpression(expression, read(expression));
    }

    private Type read(Expr expression) {
        if (expression instanceof Ident ident) {
            return name(ident);
        }
        if (expression instanceof SelectorExpr selector) {
            return checker.selectors().qualifiedType(selector);
        }
        if (expression instanceof StarExpr star) {
            return pointer(star);
        }
        if (expression instanceof ParenExpr paren) {
            return resolve(paren.inner());
        }
        if (expression instanceof IndexExpr index) {
            return instantiation(index);
        }
        if (expression instanceof UnaryExpr || expression instanceof BinaryExpr) {
            return checker.table().itf(new TreeMap<>(), terms(expression));
        }
        return literal(expression);
    }

    private Type literal(Expr expression) {
        if (expression instanceof dev.caulk.syntax.ast.ArrayType array) {
            return array(array);
        }
        if (expression instanceof dev.caulk.syntax.ast.MapType map) {
            return checker.table().map(resolve(map.key()), resolve(map.value()));
        }
        if (expression instanceof dev.caulk.syntax.ast.ChanType chan) {
            return checker.table()
                    .chan(ChanType.Direction.valueOf(chan.direction().name()), resolve(chan.element()));
        }
        if (expression instanceof FuncType function) {
            return signature(function);
        }
        if (expression instanceof dev.caulk.syntax.ast.StructType struct) {
            return struct(struct);
        }
        if (expression instanceof dev.caulk.syntax.ast.InterfaceType itf) {
            return itf(itf);
        }
        if (expression instanceof EllipsisExpr ellipsis) {
            return checker.table()
                    .slice(ellipsis.element()
                            .map(this::resolve)
                            .orElse(checker.table().unknown("no element type")));
        }
        return checker.table().unknown("not a type");
    }

    private Type name(Ident ident) {
        Optional<GoObject> object = checker.lookup(ident.name());
        object.ifPresent(o -> checker.info().recordObject(ident, o));
        return object.filter(o -> o instanceof GoObject.TypeName)
                .map(o -> ((GoObject.TypeName) o).type())
                .orElseGet(() -> checker.table().unknown("undeclared type " + ident.name()));
    }

    private Type pointer(StarExpr star) {
        Type element = resolve(star.operand());
        if (element instanceof NamedType named) {
            checker.world().sawExternalType(named, true);
        }
        return checker.table().pointer(element);
    }

    private Type array(dev.caulk.syntax.ast.ArrayType array) {
        OptionalLong length = array.length().isEmpty()
                ? OptionalLong.empty()
                : length(array.length().get());
        Type element = resolve(array.element());
        return array.length().isEmpty()
                ? checker.table().slice(element)
                : checker.table().array(length, element);
    }

    private OptionalLong length(Expr expression) {
        if (expression instanceof EllipsisExpr) {
            return OptionalLong.empty();
        }
        checker.type(expression);
        return checker.info()
                .constantOf(expression)
                .filter(v -> v instanceof ConstantValue.IntValue i && i.value().bitLength() < 63)
                .map(v -> OptionalLong.of(((ConstantValue.IntValue) v).value().longValue()))
                .orElse(OptionalLong.empty());
    }

    /** {@code G[T]} for a generic type, alias or type without source. */
    Type instantiation(IndexExpr index) {
        Type generic = resolve(index.operand());
        List<Type> arguments = index.indices().stream().map(this::resolve).toList();
        Optional<List<TypeParameter>> alias = aliasParameters(index.operand());
        if (alias.isPresent()) {
            return Substitution.of(checker.table(), alias.get(), arguments).apply(generic);
        }
        return generic instanceof NamedType named ? named.instantiate(arguments) : generic;
    }

    private Optional<List<TypeParameter>> aliasParameters(Expr operand) {
        Expr inner = PackageInfo.unparen(operand);
        Optional<GoObject> object = inner instanceof SelectorExpr selector
                ? Selectors.packageMember(checker.info().selectionOf(selector))
                : inner instanceof Ident ident ? checker.info().objectOf(ident) : Optional.empty();
        return object.filter(o -> o instanceof GoObject.TypeName)
                .map(o -> ((GoObject.TypeName) o).parameters())
                .filter(p -> !p.isEmpty());
    }

    private List<Type> terms(Expr expression) {
        List<Type> terms = new ArrayList<>();
        Expr rest = expression;
        while (rest instanceof BinaryExpr union && union.op() == BinaryOp.OR) {
            terms.add(0, term(union.right()));
            rest = union.left();
        }
        terms.add(0, term(rest));
        return terms;
    }

    private Type term(Expr expression) {
        boolean tilde = expression instanceof UnaryExpr unary && unary.op() == UnaryOp.TILDE;
        return tilde ? checker.table().tilde(resolve(((UnaryExpr) expression).operand())) : resolveTerm(expression);
    }

    private Type resolveTerm(Expr expression) {
        boolean operator = expression instanceof UnaryExpr || expression instanceof BinaryExpr;
        return operator ? checker.table().unknown("not a type") : resolve(expression);
    }

    private Type struct(dev.caulk.syntax.ast.StructType struct) {
        List<StructField> fields = new ArrayList<>();
        for (Field field : struct.fields().fields()) {
            if (field.names().isEmpty()) {
                fields.add(new StructField(baseName(field.type()).orElse("_"), resolve(field.type()), true));
            } else if (field.names().stream().anyMatch(name -> isSeen(name.name()))) {
                Type type = resolve(field.type());
                field.names().forEach(name -> fields.add(new StructField(name.name(), type, false)));
            } else {
                Type hidden = checker.table().unknown("hidden in another package");
                field.names().forEach(name -> fields.add(new StructField(name.name(), hidden, false)));
            }
        }
        return checker.table().struct(List.copyOf(fields));
    }

    /** Nothing in the tree can name what another package does not export; reading its type may need many more packages. */
    private boolean isSeen(String name) {
        return checker.file().packageScope().inTree() || GoObject.isExported(name);
    }

    private Type itf(dev.caulk.syntax.ast.InterfaceType itf) {
        TreeMap<String, Signature> methods = new TreeMap<>();
        List<Type> embedded = new ArrayList<>();
        for (Field field : itf.elements().fields()) {
            if (!field.names().isEmpty() && field.type() instanceof FuncType method) {
                Signature signature = signature(method);
                field.names().forEach(name -> methods.put(name.name(), signature));
            } else if (field.type() instanceof UnaryExpr || field.type() instanceof BinaryExpr) {
                embedded.addAll(terms(field.type()));
            } else {
                embedded.add(resolve(field.type()));
            }
        }
        return checker.table().itf(java.util.Collections.unmodifiableSortedMap(methods), List.copyOf(embedded));
    }

    /** The type of a function, without its type parameters. */
    Signature signature(FuncType function) {
        List<Field> parameters = function.parameters().fields();
        boolean variadic =
                !parameters.isEmpty() && parameters.get(parameters.size() - 1).type() instanceof EllipsisExpr;
        Signature signature = checker.table()
                .signature(
                        List.of(),
                        fieldTypes(parameters),
                        fieldTypes(function.results().fields()),
                        variadic);
        checker.info().recordTypeExpression(function, signature);
        return signature;
    }

    private List<Type> fieldTypes(List<Field> fields) {
        List<Type> types = new ArrayList<>();
        for (Field field : fields) {
            Type type = resolve(field.type());
            for (int i = 0; i < Math.max(1, field.names().size()); i++) {
                types.add(type);
            }
        }
        return List.copyOf(types);
    }

    /** Declares type parameters in the current block (spec: Type parameter declarations). */
    List<TypeParameter> declareParameters(FieldList list) {
        List<TypeParameter> parameters = new ArrayList<>();
        list.fields().forEach(f -> f.names().forEach(n -> parameters.add(new TypeParameter(n.name()))));
        declare(list, parameters);
        int next = 0;
        for (Field field : list.fields()) {
            Type constraint = constraint(field.type());
            for (int i = 0; i < field.names().size(); i++) {
                parameters.get(next++).constrain(constraint);
            }
        }
        return parameters;
    }

    /** What stands for {@code interface{ T }} may be written without the interface (spec: Type constraints). */
    private Type constraint(Expr written) {
        Type type = resolve(written);
        boolean implicit = !(type.underlying() instanceof InterfaceType || type.underlying() instanceof UnknownType);
        return implicit ? checker.table().itf(new TreeMap<>(), List.of(type)) : type;
    }

    /** Declares known type parameters again, for another reading of the declaration. */
    void declare(FieldList list, List<TypeParameter> parameters) {
        int next = 0;
        for (Field field : list.fields()) {
            for (Ident name : field.names()) {
                if (next < parameters.size()) {
                    declare(name, parameters.get(next++));
                }
            }
        }
    }

    void declare(Ident name, TypeParameter parameter) {
        GoObject object = new GoObject.TypeName(name.name(), parameter);
        checker.scope().declare(name.name(), object);
        checker.info().recordObject(name, object);
        checker.info().recordTypeExpression(name, parameter);
    }
}
