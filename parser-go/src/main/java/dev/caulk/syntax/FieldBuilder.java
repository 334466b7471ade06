package dev.caulk.syntax;

import dev.caulk.grammar.GoParser;
import dev.caulk.syntax.ast.BasicLit;
import dev.caulk.syntax.ast.BinaryExpr;
import dev.caulk.syntax.ast.BinaryOp;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.Field;
import dev.caulk.syntax.ast.FieldList;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.IndexExpr;
import dev.caulk.syntax.ast.InterfaceType;
import dev.caulk.syntax.ast.LiteralKind;
import dev.caulk.syntax.ast.ParenExpr;
import dev.caulk.syntax.ast.StarExpr;
import dev.caulk.syntax.ast.StructType;
import dev.caulk.syntax.ast.UnaryExpr;
import dev.caulk.syntax.ast.UnaryOp;
import java.util.List;
import java.util.Optional;

/** Struct fields, interface elements and type parameters (Go spec, "Struct types", "Interface types"). */
final class FieldBuilder {
    private final Builders builders;
    private final Cursor cursor;

    FieldBuilder(Builders builders) {
        this.builders = builders;
        this.cursor = builders.cursor;
    }

    StructType struct() {
        cursor.enter();
        int start = cursor.next();
        FieldList fields = list(GoParser.RULE_field, GoParser.SEMI, GoParser.RBRACE);
        return new StructType(start, fields.end(), fields);
    }

    InterfaceType interfaceType() {
        cursor.enter();
        int start = cursor.next();
        FieldList elements = list(GoParser.RULE_element, GoParser.SEMI, GoParser.RBRACE);
        return new InterfaceType(start, elements.end(), elements);
    }

    /** {@code [P any, Q ~int | ~string]}, if it stands here. */
    FieldList typeParameters() {
        if (!cursor.atRule(GoParser.RULE_typeParameters)) {
            return TypeBuilder.absent(cursor.start());
        }
        cursor.enter();
        return list(GoParser.RULE_typeParameter, GoParser.COMMA, GoParser.RBRACK);
    }

    // Which rule, and not a method reference: to make one takes longer than to build the field.
    private FieldList list(int rule, int separator, int closer) {
        int start = cursor.next();
        int fields = cursor.nodes().mark();
        if (!cursor.at(closer)) {
            do {
                cursor.nodes().push(member(rule));
            } while (cursor.separator(separator, closer));
        }
        cursor.next();
        return new FieldList(start, cursor.previousEnd(), cursor.nodes().listFrom(fields));
    }

    private Field member(int rule) {
        return switch (rule) {
            case GoParser.RULE_field -> field();
            case GoParser.RULE_element -> element();
            default -> typeParameter();
        };
    }

    private Field typeParameter() {
        cursor.enter();
        List<Ident> names = cursor.idents();
        Expr constraint = union();
        return new Field(names.get(0).start(), constraint.end(), names, constraint, Optional.empty());
    }

    private Field field() {
        int end = cursor.enter();
        int start = cursor.start();
        if (cursor.at(GoParser.STAR)) {
            cursor.next();
            Expr target = builders.types.typeName();
            return tagged(start, List.of(), new StarExpr(start, target.end(), target));
        }
        List<Ident> names = cursor.idents();
        Ident first = names.get(0);
        if (cursor.token() == end || cursor.at(GoParser.STRING)) {
            return tagged(start, List.of(), first);
        }
        if (cursor.at(GoParser.DOT)) {
            return tagged(start, List.of(), builders.types.afterName(first));
        }
        if (names.size() == 1 && cursor.at(GoParser.LBRACK)) {
            Expr type = bracketed(first, end);
            return tagged(start, type.start() == start ? List.of() : names, type);
        }
        return tagged(start, names, builders.types.type());
    }

    private Field tagged(int start, List<Ident> names, Expr type) {
        Optional<BasicLit> tag = cursor.at(GoParser.STRING)
                ? Optional.of(builders.operands.literal(LiteralKind.STRING))
                : Optional.empty();
        return new Field(start, cursor.previousEnd(), names, type, tag);
    }

    /**
     * What follows {@code name} when that is a bracket: the array type of a field or parameter {@code name [N]T}, or the
     * rest of the type {@code name[A, B]}, which then starts where the name does.
     *
     * @param end the token after the field or parameter
     */
    Expr bracketed(Ident name, int end) {
        int start = cursor.next();
        if (cursor.skip(GoParser.RBRACK)) {
            return builders.types.arrayOf(start, Optional.empty());
        }
        if (cursor.at(GoParser.ELLIPSIS)) {
            Expr length = builders.types.openLength();
            cursor.next();
            return builders.types.arrayOf(start, Optional.of(length));
        }
        List<Expr> inner = builders.indices.rest(builders.expressions.expression());
        if (cursor.token() == end || cursor.at(GoParser.STRING)) {
            return new IndexExpr(name.start(), cursor.previousEnd(), name, inner);
        }
        if (inner.size() > 1) {
            Expr second = inner.get(1);
            cursor.problem(second.start(), second.end(), "unexpected comma; expecting ']'");
        }
        return builders.types.arrayOf(start, Optional.of(inner.get(0)));
    }

    private Field element() {
        cursor.enter();
        if (!cursor.at(GoParser.IDENT)) {
            return embedded(union());
        }
        Ident name = cursor.ident();
        if (cursor.atRule(GoParser.RULE_parameters)) {
            int start = cursor.start();
            Expr type = builders.types.signature(start, TypeBuilder.absent(start));
            return new Field(name.start(), type.end(), List.of(name), type, Optional.empty());
        }
        return embedded(unionFrom(builders.types.afterName(name)));
    }

    private static Field embedded(Expr type) {
        return new Field(type.start(), type.end(), List.of(), type, Optional.empty());
    }

    private Expr union() {
        return unionFrom(term());
    }

    private Expr unionFrom(Expr first) {
        Expr union = first;
        while (cursor.skip(GoParser.PIPE)) {
            Expr next = term();
            union = new BinaryExpr(union.start(), next.end(), union, BinaryOp.OR, next);
        }
        return union;
    }

    private Expr term() {
        return switch (cursor.type()) {
            case GoParser.TILDE -> prefixed(UnaryOp.TILDE);
            case GoParser.LPAREN -> parenthesised();
            case GoParser.ARROW ->
                cursor.tokens().type(cursor.token() + 1) == GoParser.CHAN
                        ? builders.types.type()
                        : prefixed(UnaryOp.RECEIVE);
            default -> builders.types.type();
        };
    }

    private Expr prefixed(UnaryOp operator) {
        int start = cursor.next();
        Expr type = term();
        return new UnaryExpr(start, type.end(), operator, type);
    }

    private Expr parenthesised() {
        int start = cursor.next();
        Expr inner = term();
        cursor.next();
        return new ParenExpr(start, cursor.previousEnd(), inner);
    }
}
