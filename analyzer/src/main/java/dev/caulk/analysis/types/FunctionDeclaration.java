package dev.caulk.analysis.types;

import dev.caulk.syntax.ast.FuncDecl;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A package-level function. */
final class FunctionDeclaration implements Declaration {
    private final FileScope file;
    private final SourceFunction function;
    private boolean running;
    private GoObject.@Nullable Function object;

    FunctionDeclaration(FileScope file, SourceFunction function) {
        this.file = file;
        this.function = function;
    }

    @Override
    public GoObject object() {
        GoObject.Function known = object;
        if (known != null) {
            return known;
        }
        FuncDecl declaration = function.declaration();
        if (running) {
            Signature open = new Signature(List.of(), List.of(new UnknownType("declared by itself")), false);
            return new GoObject.Function(declaration.name().name(), function.id(), open);
        }
        running = true;
        Checker checker = new Checker(file, Scope.outermost());
        List<TypeParameter> parameters =
                checker.types().declareParameters(declaration.type().typeParameters());
        Signature plain = checker.types().signature(declaration.type());
        Signature signature =
                checker.table().signature(parameters, plain.parameters(), plain.results(), plain.variadic());
        GoObject.Function result = new GoObject.Function(declaration.name().name(), function.id(), signature);
        checker.info().recordObject(declaration.name(), result);
        object = result;
        return result;
    }
}
