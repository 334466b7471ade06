package dev.caulk.analysis.types;

import dev.caulk.analysis.types.GoObject.Variable.Kind;
import dev.caulk.syntax.ast.Field;
import dev.caulk.syntax.ast.FuncDecl;
import dev.caulk.syntax.ast.FuncType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What the head of a function declares in the block of its body (spec: Function declarations, Method declarations). */
final class FunctionVariables {
    private final Checker checker;
    private final List<Runnable> declarations = new ArrayList<>();

    FunctionVariables(Checker checker) {
        this.checker = checker;
    }

    /** Declares receiver, type parameters, parameters and results; gives the types of the results. */
    List<Type> declare(FuncDecl function) {
        function.receiver().ifPresent(r -> {
            Type type = new Receivers(checker).resolve(r.type());
            r.names().forEach(n -> declarations.add(() -> checker.assignments().declare(n, Kind.RECEIVER, type)));
        });
        typeParameters(function);
        return declare(function.type());
    }

    /** Those that the signature has, so that callers and body mean the same. */
    private void typeParameters(FuncDecl function) {
        Optional<GoObject> known = checker.info().objectOf(function.name());
        if (known.isPresent() && known.get() instanceof GoObject.Function object) {
            checker.types()
                    .declare(
                            function.type().typeParameters(), object.signature().typeParameters());
        } else {
            checker.types().declareParameters(function.type().typeParameters());
        }
    }

    /** All types are read before the first name is declared: in {@code func(url string, v url.Values)} both are what they were. */
    List<Type> declare(FuncType type) {
        type.parameters().fields().forEach(f -> variables(f, Kind.PARAMETER));
        List<Type> results = new ArrayList<>();
        for (Field field : type.results().fields()) {
            Type result = variables(field, Kind.RESULT);
            results.addAll(Collections.nCopies(Math.max(1, field.names().size()), result));
        }
        declarations.forEach(Runnable::run);
        return results;
    }

    private Type variables(Field field, Kind kind) {
        Type type = checker.types().resolve(field.type());
        field.names().forEach(n -> declarations.add(() -> checker.assignments().declare(n, kind, type)));
        return type;
    }
}
