package dev.caulk.syntax;

import dev.caulk.grammar.GoParser;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.IndexExpr;
import dev.caulk.syntax.ast.SliceExpr;
import java.util.List;
import java.util.Optional;

/** Indices, instantiations and slices (Go spec, "Index expressions", "Instantiations", "Slice expressions"). */
final class IndexBuilder {
    private final Builders builders;
    private final Cursor cursor;

    IndexBuilder(Builders builders) {
        this.builders = builders;
        this.cursor = builders.cursor;
    }

    Expr indexOrSlice(int start, Expr operand) {
        cursor.next();
        if (cursor.at(GoParser.COLON)) {
            return slice(start, operand, Optional.empty());
        }
        Expr first = builders.expressions.expression();
        if (cursor.at(GoParser.COLON)) {
            return slice(start, operand, Optional.of(first));
        }
        List<Expr> indices = rest(first);
        return new IndexExpr(start, cursor.previousEnd(), operand, indices);
    }

    /** What stands between the first index and the closing bracket, which is stepped over. */
    List<Expr> rest(Expr first) {
        if (cursor.skip(GoParser.RBRACK)) {
            return List.of(first);
        }
        int indices = cursor.nodes().mark();
        cursor.nodes().push(first);
        while (cursor.separator(GoParser.COMMA, GoParser.RBRACK)) {
            cursor.nodes().push(builders.expressions.expression());
        }
        cursor.next();
        return cursor.nodes().listFrom(indices);
    }

    private Expr slice(int start, Expr operand, Optional<Expr> low) {
        cursor.next();
        Optional<Expr> high = bound();
        Optional<Expr> max = Optional.empty();
        if (cursor.skip(GoParser.COLON)) {
            max = bound();
            require(high, "middle index required in 3-index slice");
            require(max, "final index required in 3-index slice");
        }
        cursor.next();
        return new SliceExpr(start, cursor.previousEnd(), operand, low, high, max);
    }

    private Optional<Expr> bound() {
        if (cursor.at(GoParser.COLON) || cursor.at(GoParser.RBRACK)) {
            return Optional.empty();
        }
        return Optional.of(builders.expressions.expression());
    }

    private void require(Optional<Expr> bound, String message) {
        if (bound.isEmpty()) {
            cursor.problem(cursor.start(), cursor.start() + 1, message);
        }
    }
}
