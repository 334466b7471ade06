package dev.caulk.analysis.mutation;

import dev.caulk.syntax.ast.BlockStmt;
import dev.caulk.syntax.ast.CaseClause;
import dev.caulk.syntax.ast.CommClause;
import dev.caulk.syntax.ast.FuncLit;
import dev.caulk.syntax.ast.Node;
import dev.caulk.syntax.ast.Stmt;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A node and what it stands in, innermost first; a site without parent is the body of a declared function. */
record Site(Node node, Optional<Site> parent) {
    /** The nearest node of some sort that it stands in. */
    Optional<Site> around(Predicate<Node> wanted) {
        Optional<Site> at = parent;
        while (at.isPresent() && !wanted.test(at.get().node)) {
            at = at.get().parent;
        }
        return at;
    }

    /** The body of the innermost function that it stands in. */
    Node body() {
        return around(n -> n instanceof FuncLit)
                .map(s -> (Node) ((FuncLit) s.node).body())
                .orElseGet(() -> root().node);
    }

    private Site root() {
        Site at = this;
        while (at.parent.isPresent()) {
            at = at.parent.get();
        }
        return at;
    }

    boolean parentIs(Class<? extends Node> type) {
        return parent.filter(p -> type.isInstance(p.node)).isPresent();
    }

    /** The statements that this one is one of; none where it stands elsewhere. */
    List<Stmt> siblings() {
        Node list = parent.map(Site::node).orElse(node);
        if (list instanceof BlockStmt block) {
            return block.statements();
        }
        if (list instanceof CaseClause clause) {
            return clause.body();
        }
        boolean body = list instanceof CommClause c
                && node instanceof Stmt s
                && c.body().contains(s);
        return body && list instanceof CommClause clause ? clause.body() : List.of();
    }
}
