package dev.caulk.analysis.types;

import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.GenDecl;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.Spec;
import dev.caulk.syntax.ast.TypeSpec;
import dev.caulk.syntax.ast.ValueSpec;
import java.util.List;
import java.util.Optional;

/** Constants, variables and types, in functions and, as far as it is the same, in packages (spec: Declarations and scope). */
final class LocalDeclarations {
    private final Checker checker;

    LocalDeclarations(Checker checker) {
        this.checker = checker;
    }

    void declare(GenDecl declaration) {
        switch (declaration.kind()) {
            case CONST ->
                ConstLine.of(declaration)
                        .forEach(line -> checker.scope().declare(line.name().name(), constant(line)));
            case TYPE -> declaration.specs().forEach(this::declareType);
            case VAR -> declaration.specs().forEach(this::declareVariables);
            case IMPORT -> {}
        }
    }

    GoObject.Constant constant(ConstLine line) {
        int outer = checker.iota();
        checker.setIota(line.iota());
        Optional<Type> declared = line.type().map(t -> checker.types().resolve(t));
        Type written =
                line.value().map(checker::value).orElseGet(() -> checker.table().unknown("no value"));
        Type type = declared.orElse(written);
        Optional<ConstantValue> value = line.value()
                .flatMap(checker.info()::constantOf)
                .flatMap(v -> declared.isPresent() ? Folding.convert(v, written, type) : Optional.of(v));
        line.value().ifPresent(v -> declared.ifPresent(t -> checker.untyped().convert(v, t)));
        checker.setIota(outer);
        GoObject.Constant constant = new GoObject.Constant(line.name().name(), type, value);
        checker.info().recordObject(line.name(), constant);
        checker.info().record(line.name(), type);
        checker.info().recordConstant(line.name(), value);
        return constant;
    }

    private void declareType(Spec spec) {
        if (!(spec instanceof TypeSpec type)) {
            return;
        }
        String name = type.name().name();
        if (type.alias()) {
            GoObject alias = new GoObject.TypeName(name, checker.types().resolve(type.type()));
            checker.scope().declare(name, alias);
            checker.info().recordObject(type.name(), alias);
            return;
        }
        String unique = checker.file().packageScope().localTypeName(name);
        TypeDeclaration declaration = new TypeDeclaration(checker.file(), checker.scope(), type, unique);
        checker.scope().declare(name, declaration.object());
        declaration.open();
        declaration.settle();
    }

    private void declareVariables(Spec spec) {
        if (!(spec instanceof ValueSpec values)) {
            return;
        }
        String path = checker.file().packageScope().path();
        List<GoObject.Variable> variables = values.names().stream()
                .map(n -> new GoObject.Variable(
                        n.name(),
                        GoObject.Variable.Kind.LOCAL,
                        path,
                        n.start(),
                        checker.table().unknown("not typed yet")))
                .toList();
        initialise(values, variables);
        variables.forEach(v -> checker.scope().declare(v.name(), v));
    }

    /** Gives the variables of a {@code var} line their types. */
    void initialise(ValueSpec spec, List<GoObject.Variable> variables) {
        Optional<Type> declared = spec.type().map(t -> checker.types().resolve(t));
        declared.ifPresent(t -> variables.forEach(v -> v.inferType(t)));
        List<Expr> values = spec.values();
        List<Type> types = values.isEmpty() ? List.of() : checker.assignments().values(variables.size(), values);
        for (int i = 0; i < variables.size(); i++) {
            GoObject.Variable variable = variables.get(i);
            if (declared.isEmpty() && i < types.size()) {
                variable.inferType(GoTypes.defaultType(types.get(i)));
            }
            if (values.size() == variables.size()) {
                checker.untyped().assign(values.get(i), variable.type());
            }
            Ident name = spec.names().get(i);
            checker.info().recordObject(name, variable);
            checker.info().record(name, variable.type());
        }
    }
}
