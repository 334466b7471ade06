package dev.caulk.analysis.types;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A package-level constant. */
final class ConstantDeclaration implements Declaration {
    private final FileScope file;
    private final ConstLine line;
    private boolean running;
    private GoObject.@Nullable Constant constant;

    ConstantDeclaration(FileScope file, ConstLine line) {
        this.file = file;
        this.line = line;
    }

    @Override
    public GoObject object() {
        GoObject.Constant known = constant;
        if (known != null) {
            return known;
        }
        if (running) {
            return new GoObject.Constant(line.name().name(), new UnknownType("defined by itself"), Optional.empty());
        }
        running = true;
        GoObject.Constant result =
                new Checker(file, Scope.outermost()).declarations().constant(line);
        constant = result;
        return result;
    }
}
