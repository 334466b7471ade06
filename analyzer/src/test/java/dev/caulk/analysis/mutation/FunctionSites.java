package dev.caulk.analysis.mutation;

import dev.caulk.analysis.load.DeclaredFunction;
import dev.caulk.analysis.load.LoadedPackage;
import dev.caulk.analysis.types.GoObject;
import dev.caulk.analysis.types.TypeInfo;
import dev.caulk.syntax.ast.AssignStmt;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.Node;
import dev.caulk.syntax.ast.ParenExpr;
import dev.caulk.syntax.ast.SelectorExpr;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A declared function with a body: its text, its nodes and their types. */
final class FunctionSites {
    private final LoadedPackage loaded;
    private final DeclaredFunction function;
    private final byte[] content;
    private final String root;
    private final List<Site> sites;
    private final List<Mutant> mutants = new ArrayList<>();

    /**
     * @param content of its file
     * @param root of the tree
     */
    FunctionSites(LoadedPackage loaded, DeclaredFunction function, byte[] content, String root) {
        this.loaded = loaded;
        this.function = function;
        this.content = content;
        this.root = root;
        this.sites = function.declaration().body().map(Sites::of).orElse(List.of());
    }

    LoadedPackage loaded() {
        return loaded;
    }

    DeclaredFunction function() {
        return function;
    }

    TypeInfo info() {
        return loaded.info();
    }

    /** The sites of nodes of a class, in source order. */
    List<Site> sites(Class<? extends Node> type) {
        return sites.stream().filter(s -> type.isInstance(s.node())).toList();
    }

    String text(Node node) {
        return text(node.start(), node.end());
    }

    String text(int start, int end) {
        return new String(content, start, end - start, StandardCharsets.UTF_8);
    }

    int fileEnd() {
        return content.length;
    }

    /** The variable that a name stands for, if it is one of this function. */
    Optional<GoObject.Variable> local(Expr expression) {
        return expression instanceof Ident name
                ? info().objectOf(name)
                        .filter(o -> o instanceof GoObject.Variable v && v.kind() != GoObject.Variable.Kind.GLOBAL)
                        .map(o -> (GoObject.Variable) o)
                : Optional.empty();
    }

    /** The uses and declarations of a variable in the body. */
    List<Site> mentions(GoObject.Variable variable) {
        return sites(Ident.class).stream()
                .filter(s -> info().objectOf((Ident) s.node())
                        .filter(o -> o == variable)
                        .isPresent())
                .toList();
    }

    /** Whether a name is assigned to here, not read. */
    static boolean isAssigned(Site name) {
        return name.parent()
                .filter(p -> p.node() instanceof AssignStmt a && a.left().contains(name.node()))
                .isPresent();
    }

    /** A name, or fields of it: {@code x.y.z}. */
    static boolean isPath(Expr expression) {
        return expression instanceof Ident || expression instanceof SelectorExpr s && isPath(s.operand());
    }

    static Expr bare(Expr expression) {
        return expression instanceof ParenExpr paren ? bare(paren.inner()) : expression;
    }

    /** The name that a path begins with. */
    static Optional<Ident> first(Expr path) {
        return path instanceof Ident name
                ? Optional.of(name)
                : path instanceof SelectorExpr s ? first(s.operand()) : Optional.empty();
    }

    /** Notes a mutant. */
    void add(Operator operator, Node at, List<Edit> edits, String what, String touched) {
        int ordinal =
                (int) mutants.stream().filter(m -> m.operator() == operator).count();
        mutants.add(new Mutant(
                operator,
                function.file().source().span(at),
                function.file().source().span(function.declaration()),
                loaded.path(),
                function.id().name(),
                ordinal,
                List.copyOf(edits),
                what,
                touched,
                root));
    }

    /** What was noted. */
    List<Mutant> mutants() {
        return List.copyOf(mutants);
    }
}
