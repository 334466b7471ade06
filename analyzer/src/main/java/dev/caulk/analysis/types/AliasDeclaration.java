package dev.caulk.analysis.types;

import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.TypeSpec;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A package-level alias (spec: Alias declarations). */
final class AliasDeclaration implements Declaration {
    private final FileScope file;
    private final TypeSpec spec;
    private boolean running;
    private GoObject.@Nullable TypeName object;

    AliasDeclaration(FileScope file, TypeSpec spec) {
        this.file = file;
        this.spec = spec;
    }

    FileScope file() {
        return file;
    }

    /** The name of this package that it stands for, if it is written as one. */
    Optional<String> target() {
        return PackageInfo.unparen(spec.type()) instanceof Ident name ? Optional.of(name.name()) : Optional.empty();
    }

    @Override
    public GoObject object() {
        GoObject.TypeName known = object;
        if (known != null) {
            return known;
        }
        String name = spec.name().name();
        if (running) {
            return new GoObject.TypeName(name, new UnknownType("defined by itself"));
        }
        running = true;
        Checker checker = new Checker(file, Scope.outermost());
        List<TypeParameter> parameters = checker.types().declareParameters(spec.typeParameters());
        GoObject.TypeName result = new GoObject.TypeName(name, checker.types().resolve(spec.type()), parameters);
        checker.info().recordObject(spec.name(), result);
        checker.info().recordTypeExpression(spec.name(), result.type());
        object = result;
        return result;
    }
}
