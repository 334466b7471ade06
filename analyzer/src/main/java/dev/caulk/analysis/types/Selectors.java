package dev.caulk.analysis.types;

import dev.caulk.analysis.types.Selection.Kind;
import dev.caulk.analysis.types.Selection.Member;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.IndexExpr;
import dev.caulk.syntax.ast.SelectorExpr;
import dev.caulk.syntax.ast.StarExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out what {@code x.f} means (spec: Selectors, Qualified identifiers, Method expressions). */
final class Selectors {
    private static final Type UNRESOLVED = new UnknownType("no such member");

    private final Checker checker;

    Selectors(Checker checker) {
        this.checker = checker;
    }

    static Optional<GoObject> packageMember(Selection selection) {
        return selection.member() instanceof Member.PackageMember member
                ? Optional.of(member.object())
                : Optional.empty();
    }

    /**
     * A selector that stands for a value or a type.
     *
     * @param called whether it is the function of a call
     */
    Type select(SelectorExpr node, boolean called) {
        Optional<GoObject.ImportedPackage> imported = importedPackage(node.operand());
        if (imported.isPresent()) {
            return qualified(node, imported.get());
        }
        Type operand = checker.value(node.operand());
        String name = node.selector().name();
        Selection selection = checker.info().isType(node.operand())
                ? methodExpression(operand, name)
                : member(node.operand(), operand, name, called);
        checker.info().recordSelection(node, selection);
        return selection.type();
    }

    private Optional<GoObject.ImportedPackage> importedPackage(Expr operand) {
        if (!(operand instanceof Ident ident)) {
            return Optional.empty();
        }
        Optional<GoObject> object = checker.lookup(ident.name());
        if (object.isEmpty()) {
            object = checker.file().lookupLoosely(ident.name()).map(p -> p);
        }
        object.ifPresent(o -> checker.info().recordObject(ident, o));
        return object.filter(o -> o instanceof GoObject.ImportedPackage).map(o -> (GoObject.ImportedPackage) o);
    }

    private Type qualified(SelectorExpr node, GoObject.ImportedPackage imported) {
        GoObject object = memberOf(imported, node.selector().name());
        if (object instanceof GoObject.External external && isKnownType(external)) {
            return qualifiedType(node);
        }
        Type type = checker.expressions().objectType(node, object);
        checker.info()
                .recordSelection(
                        node, new Selection(Kind.QUALIFIED, List.of(), new Member.PackageMember(object), type));
        return type;
    }

    private boolean isKnownType(GoObject.External external) {
        return external.type() instanceof UnknownType && checker.world().isExternalType(external.symbol());
    }

    private GoObject memberOf(GoObject.ImportedPackage imported, String name) {
        if (imported.path().equals("unsafe")) {
            return UnsafePackage.member(name);
        }
        return checker.world()
                .packageAt(imported.path())
                .flatMap(p -> p.exported(name))
                .orElseGet(() -> external(imported.path() + "." + name, name));
    }

    private GoObject external(String symbol, String name) {
        Type type =
                checker.world().typeOf(symbol).orElseGet(() -> checker.table().unknown("no model"));
        return new GoObject.External(name, symbol, type);
    }

    /** A selector that stands where a type must. */
    Type qualifiedType(SelectorExpr node) {
        Optional<GoObject.ImportedPackage> imported = importedPackage(node.operand());
        if (imported.isEmpty()) {
            return checker.table().unknown("not a package");
        }
        String name = node.selector().name();
        GoObject object = memberOf(imported.get(), name);
        Type type = object instanceof GoObject.TypeName known
                ? known.type()
                : checker.table().undeclared(imported.get().path(), name);
        if (object instanceof GoObject.External && type instanceof NamedType named) {
            checker.world().sawExternalType(named, false);
        }
        checker.info()
                .recordSelection(
                        node, new Selection(Kind.QUALIFIED, List.of(), new Member.PackageMember(object), type));
        return checker.info().recordTypeExpression(node, type);
    }

    private Selection member(Expr node, Type operand, String name, boolean called) {
        Members search = checker.members(operand, name);
        ExternalMembers externals = new ExternalMembers(checker.world());
        if (search.found().isEmpty()) {
            return externals
                    .select(search.candidates(), name, called, isAddressable(node))
                    .orElseGet(() -> PackageInfo.unknown(name));
        }
        Selection found = search.found().get();
        Optional<Selection> shallower = search.candidates().stream()
                .filter(c -> c.path().size() < found.path().size())
                .flatMap(c -> externals.known(c, name).stream())
                .findFirst();
        return shallower.orElse(found);
    }

    private Selection methodExpression(Type receiver, String name) {
        Members search = checker.members(receiver, name);
        Optional<Selection> found = search.found();
        if (found.isPresent() && found.get().type() instanceof Signature signature) {
            return new Selection(
                    Kind.METHOD_EXPRESSION,
                    found.get().path(),
                    found.get().member(),
                    withReceiver(receiver, signature));
        }
        Selection external = new ExternalMembers(checker.world())
                .select(search.candidates(), name, true, false)
                .orElseGet(() -> PackageInfo.unknown(name));
        Type type = external.type() instanceof Signature signature ? withReceiver(receiver, signature) : UNRESOLVED;
        return new Selection(Kind.METHOD_EXPRESSION, external.path(), external.member(), type);
    }

    private Signature withReceiver(Type receiver, Signature signature) {
        List<Type> parameters = new ArrayList<>();
        parameters.add(receiver);
        parameters.addAll(signature.parameters());
        return checker.table().signature(List.of(), List.copyOf(parameters), signature.results(), signature.variadic());
    }

    /** Whether {@code &x} is allowed (spec: Address operators). */
    private boolean isAddressable(Expr expression) {
        Expr bare = PackageInfo.unparen(expression);
        if (bare instanceof Ident ident) {
            return checker.info()
                    .objectOf(ident)
                    .filter(o -> o instanceof GoObject.Variable)
                    .isPresent();
        }
        if (bare instanceof SelectorExpr selector) {
            return checker.info().typeOf(selector.operand()) instanceof PointerType
                    || isAddressable(selector.operand());
        }
        if (bare instanceof IndexExpr index) {
            Type container = GoTypes.core(checker.info().typeOf(index.operand()));
            return container instanceof SliceType || container instanceof ArrayType && isAddressable(index.operand());
        }
        return bare instanceof StarExpr;
    }
}
