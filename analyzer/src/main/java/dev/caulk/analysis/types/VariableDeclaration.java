package dev.caulk.analysis.types;

import dev.caulk.syntax.ast.ValueSpec;
import java.util.List;

/** One {@code var} line of a package; all its variables are typed together. */
final class VariableDeclaration {
    private final FileScope file;
    private final ValueSpec spec;
    private final List<GoObject.Variable> variables;
    private boolean read;

    VariableDeclaration(FileScope file, ValueSpec spec) {
        this.file = file;
        this.spec = spec;
        String path = file.packageScope().path();
        this.variables = spec.names().stream()
                .map(n -> new GoObject.Variable(
                        n.name(),
                        GoObject.Variable.Kind.GLOBAL,
                        path,
                        n.start(),
                        new UnknownType("initialised by itself")))
                .toList();
    }

    /** The declaration of the n-th name. */
    Declaration member(int index) {
        return () -> {
            if (!read) {
                read = true;
                new Checker(file, Scope.outermost()).declarations().initialise(spec, variables);
            }
            return variables.get(index);
        };
    }
}
