package dev.caulk.analysis.types;

import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.Field;
import dev.caulk.syntax.ast.FuncDecl;
import dev.caulk.syntax.ast.StarExpr;
import dev.caulk.syntax.ast.TypeSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;

/** A defined type of a package (spec: Type definitions). */
final class TypeDeclaration implements Declaration, NamedType.Definition {
    private final FileScope file;
    private final Scope scope;
    private final TypeSpec spec;
    private final NamedType type;
    private final GoObject.TypeName object;
    private final List<Method> methods = new ArrayList<>();
    private boolean opened;

    private record Method(FileScope file, SourceFunction function) {}

    /**
     * @param scope the block around the declaration
     * @param name the name in the symbol of the type
     */
    TypeDeclaration(FileScope file, Scope scope, TypeSpec spec, String name) {
        this.file = file;
        this.scope = scope.inner();
        this.spec = spec;
        this.type = new NamedType(file.packageScope().path(), name, List.of());
        this.object = new GoObject.TypeName(spec.name().name(), type);
    }

    @Override
    public GoObject object() {
        open();
        return object;
    }

    NamedType type() {
        return type;
    }

    void addMethod(FileScope declaring, SourceFunction method) {
        methods.add(new Method(declaring, method));
    }

    /** Reads the type parameters; after this the type can be asked anything. */
    void open() {
        if (opened) {
            return;
        }
        opened = true;
        type.declare(this);
        Checker checker = new Checker(file, scope);
        type.parametrize(checker.types().declareParameters(spec.typeParameters()));
        checker.info().recordObject(spec.name(), object);
        checker.info().recordTypeExpression(spec.name(), type);
    }

    /** Reads what has not been read yet, and lets the type go on without its tree. */
    void settle() {
        type.declare(new ReadDefinition(type.underlying(), type.methods(), table(), inTree(), reading()));
    }

    @Override
    public Type underlying() {
        Type written = new Checker(file, scope).types().resolve(spec.type());
        return written instanceof TypeParameter ? new UnknownType("a type parameter") : written.underlying();
    }

    @Override
    public TypeTable table() {
        return file.packageScope().world().types();
    }

    @Override
    public boolean inTree() {
        return file.packageScope().inTree();
    }

    @Override
    public Lock reading() {
        return file.packageScope().world().reading();
    }

    @Override
    public Map<String, MethodObject> methods() {
        Map<String, MethodObject> found = new HashMap<>();
        for (Method method : methods) {
            FuncDecl declaration = method.function().declaration();
            if (!isSeen(declaration)) {
                continue;
            }
            Checker checker = new Checker(method.file(), Scope.outermost());
            declaration.receiver().ifPresent(r -> new Receivers(checker).declareParameters(r.type(), type));
            Signature signature = checker.types().signature(declaration.type());
            boolean pointer = declaration
                    .receiver()
                    .map(Field::type)
                    .map(TypeDeclaration::isPointer)
                    .orElse(false);
            found.putIfAbsent(
                    declaration.name().name(),
                    new MethodObject(method.function().id(), signature, pointer));
        }
        return found;
    }

    /**
     * Nothing in the tree can call what another package does not export; a hidden method without parameters and results may
     * stand for nothing but membership in an interface.
     */
    private boolean isSeen(FuncDecl method) {
        boolean marker = method.type().parameters().fields().isEmpty()
                && method.type().results().fields().isEmpty();
        return inTree() || marker || GoObject.isExported(method.name().name());
    }

    private static boolean isPointer(Expr receiver) {
        return PackageInfo.unparen(receiver) instanceof StarExpr;
    }
}
