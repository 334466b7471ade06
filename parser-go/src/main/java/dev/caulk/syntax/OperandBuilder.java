package dev.caulk.syntax;

import dev.caulk.grammar.GoParser;
import dev.caulk.syntax.ast.ArrayType;
import dev.caulk.syntax.ast.BadExpr;
import dev.caulk.syntax.ast.BasicLit;
import dev.caulk.syntax.ast.CallExpr;
import dev.caulk.syntax.ast.CompositeLit;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.FuncLit;
import dev.caulk.syntax.ast.FuncType;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.IndexExpr;
import dev.caulk.syntax.ast.KeyValueExpr;
import dev.caulk.syntax.ast.LiteralKind;
import dev.caulk.syntax.ast.MapType;
import dev.caulk.syntax.ast.ParenExpr;
import dev.caulk.syntax.ast.SelectorExpr;
import dev.caulk.syntax.ast.StructType;
import dev.caulk.syntax.ast.TypeAssertExpr;
import java.util.List;
import java.util.Optional;

/** Operands and what may follow them: selectors, calls, indices, assertions, literal values (Go spec, "Primary expressions"). */
final class OperandBuilder {
    private final Builders builders;
    private final Cursor cursor;

    OperandBuilder(Builders builders) {
        this.builders = builders;
        this.cursor = builders.cursor;
    }

    Expr operandWithSuffixes() {
        // What is known here need not be asked of the operand, whose kind the compiler does not know.
        int start = cursor.start();
        Expr operand = operand();
        for (int length = 0; ; length++) {
            switch (cursor.type()) {
                case GoParser.DOT -> operand = selectorOrAssertion(start, operand);
                case GoParser.LPAREN -> operand = call(start, operand);
                case GoParser.LBRACK -> operand = builders.indices.indexOrSlice(start, operand);
                case GoParser.LBRACE -> {
                    if (!cursor.atRule(GoParser.RULE_literalValue)) {
                        return builders.expressions.bounded(operand, length, ExprBuilder.MOST_CHAINED);
                    }
                    operand = composite(start, operand);
                }
                default -> {
                    return length == 0
                            ? operand
                            : builders.expressions.bounded(operand, length, ExprBuilder.MOST_CHAINED);
                }
            }
        }
    }

    private Expr operand() {
        return switch (cursor.type()) {
            case GoParser.IDENT -> cursor.ident();
            case GoParser.INT -> literal(LiteralKind.INT);
            case GoParser.FLOAT -> literal(LiteralKind.FLOAT);
            case GoParser.IMAG -> literal(LiteralKind.IMAGINARY);
            case GoParser.CHAR -> literal(LiteralKind.RUNE);
            case GoParser.STRING -> literal(LiteralKind.STRING);
            case GoParser.LPAREN -> parenthesised();
            case GoParser.BAD -> bad();
            case GoParser.FUNC -> function();
            default -> builders.types.type();
        };
    }

    BasicLit literal(LiteralKind kind) {
        int start = cursor.next();
        int end = cursor.previousEnd();
        return new BasicLit(start, end, kind, cursor.text(start, end));
    }

    private Expr parenthesised() {
        int start = cursor.next();
        Expr inner = builders.expressions.expression();
        cursor.next();
        return new ParenExpr(start, cursor.previousEnd(), inner);
    }

    private Expr bad() {
        int start = cursor.next();
        return new BadExpr(start, cursor.previousEnd());
    }

    private Expr function() {
        FuncType type = builders.types.funcType();
        if (!cursor.atRule(GoParser.RULE_block)) {
            return type;
        }
        var body = builders.statements.block();
        return new FuncLit(type.start(), body.end(), type, body);
    }

    private Expr selectorOrAssertion(int start, Expr operand) {
        cursor.next();
        if (cursor.at(GoParser.IDENT)) {
            Ident selector = cursor.ident();
            return new SelectorExpr(start, selector.end(), operand, selector);
        }
        cursor.next();
        if (cursor.skip(GoParser.TYPE)) {
            cursor.next();
            return new TypeAssertExpr(start, cursor.previousEnd(), operand, Optional.empty());
        }
        Expr type = builders.expressions.expression();
        cursor.next();
        return new TypeAssertExpr(start, cursor.previousEnd(), operand, Optional.of(type));
    }

    private Expr call(int start, Expr function) {
        cursor.next();
        if (cursor.skip(GoParser.RPAREN)) {
            return new CallExpr(start, cursor.previousEnd(), function, List.of(), false);
        }
        int arguments = cursor.nodes().mark();
        boolean spread = false;
        do {
            cursor.nodes().push(builders.expressions.expression());
            int end = cursor.start();
            if (spread) {
                cursor.problem(end, end, "can only use ... with final argument in list");
            }
            spread = cursor.skip(GoParser.ELLIPSIS);
        } while (cursor.separator(GoParser.COMMA, GoParser.RPAREN));
        cursor.next();
        return new CallExpr(
                start, cursor.previousEnd(), function, cursor.nodes().listFrom(arguments), spread);
    }

    private Expr composite(int start, Expr type) {
        if (type instanceof ParenExpr) {
            cursor.problem(type.start(), type.end(), "cannot parenthesize type in composite literal");
        } else if (!mayHaveLiteralValue(type)) {
            cursor.problem(cursor.start(), cursor.start() + 1, "unexpected '{' at end of statement");
        }
        return literalValue(start, Optional.of(type));
    }

    private static boolean mayHaveLiteralValue(Expr type) {
        Expr base = type instanceof IndexExpr index ? index.operand() : type;
        if (base instanceof SelectorExpr selector) {
            return selector.operand() instanceof Ident;
        }
        return base instanceof Ident
                || type instanceof BadExpr
                || type instanceof ArrayType
                || type instanceof StructType
                || type instanceof MapType;
    }

    private CompositeLit literalValue(int start, Optional<Expr> type) {
        cursor.enter();
        cursor.next();
        int elements = cursor.nodes().mark();
        if (!cursor.at(GoParser.RBRACE)) {
            do {
                cursor.nodes().push(element());
            } while (cursor.separator(GoParser.COMMA, GoParser.RBRACE));
        }
        cursor.next();
        return new CompositeLit(
                start, cursor.previousEnd(), type, cursor.nodes().listFrom(elements));
    }

    private Expr element() {
        int start = cursor.start();
        Expr key = item();
        if (!cursor.skip(GoParser.COLON)) {
            return key;
        }
        Expr value = item();
        return new KeyValueExpr(start, cursor.previousEnd(), key, value);
    }

    private Expr item() {
        if (cursor.atRule(GoParser.RULE_literalValue)) {
            return literalValue(cursor.start(), Optional.empty());
        }
        return builders.expressions.expression();
    }
}
