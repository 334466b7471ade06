package dev.caulk.syntax;

import dev.caulk.grammar.GoParser;
import dev.caulk.syntax.ast.ArrayType;
import dev.caulk.syntax.ast.ChanDirection;
import dev.caulk.syntax.ast.ChanType;
import dev.caulk.syntax.ast.EllipsisExpr;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.Field;
import dev.caulk.syntax.ast.FieldList;
import dev.caulk.syntax.ast.FuncType;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.IndexExpr;
import dev.caulk.syntax.ast.MapType;
import dev.caulk.syntax.ast.ParenExpr;
import dev.caulk.syntax.ast.SelectorExpr;
import dev.caulk.syntax.ast.StarExpr;
import java.util.List;
import java.util.Optional;

/** Types (Go spec, "Types"). */
final class TypeBuilder {
    private final Builders builders;
    private final Cursor cursor;

    TypeBuilder(Builders builders) {
        this.builders = builders;
        this.cursor = builders.cursor;
    }

    Expr type() {
        return switch (cursor.type()) {
            case GoParser.IDENT -> typeName();
            case GoParser.LPAREN -> parenthesised();
            case GoParser.LBRACK -> array();
            case GoParser.MAP -> map();
            case GoParser.CHAN -> channel();
            case GoParser.ARROW -> receiveChannel();
            case GoParser.STAR -> pointer();
            case GoParser.FUNC -> funcType();
            case GoParser.STRUCT -> builders.fields.struct();
            case GoParser.INTERFACE -> builders.fields.interfaceType();
            default -> throw new IllegalStateException("no type begins with token type " + cursor.type());
        };
    }

    private boolean atType() {
        return switch (cursor.type()) {
            case GoParser.IDENT,
                    GoParser.LBRACK,
                    GoParser.MAP,
                    GoParser.CHAN,
                    GoParser.ARROW,
                    GoParser.STAR,
                    GoParser.FUNC,
                    GoParser.STRUCT,
                    GoParser.INTERFACE -> true;
            default -> false;
        };
    }

    Expr typeName() {
        return afterName(cursor.ident());
    }

    /** The rest of {@code pkg.Name[Args]}. */
    Expr afterName(Ident first) {
        Expr name = first;
        if (cursor.skip(GoParser.DOT)) {
            Ident selector = cursor.ident();
            name = new SelectorExpr(first.start(), selector.end(), first, selector);
        }
        if (!cursor.skip(GoParser.LBRACK)) {
            return name;
        }
        int arguments = cursor.nodes().mark();
        do {
            cursor.nodes().push(type());
        } while (cursor.separator(GoParser.COMMA, GoParser.RBRACK));
        cursor.next();
        return new IndexExpr(
                name.start(), cursor.previousEnd(), name, cursor.nodes().listFrom(arguments));
    }

    private Expr parenthesised() {
        int start = cursor.next();
        Expr inner = type();
        cursor.next();
        return new ParenExpr(start, cursor.previousEnd(), inner);
    }

    private Expr array() {
        int start = cursor.next();
        if (cursor.skip(GoParser.RBRACK)) {
            return arrayOf(start, Optional.empty());
        }
        Expr length = cursor.at(GoParser.ELLIPSIS) ? openLength() : builders.expressions.expression();
        cursor.next();
        return arrayOf(start, Optional.of(length));
    }

    /** The {@code ...} of an array whose literal tells its length. */
    Expr openLength() {
        int start = cursor.next();
        return new EllipsisExpr(start, cursor.previousEnd(), Optional.empty());
    }

    /** An array or slice whose brackets have been read. */
    Expr arrayOf(int start, Optional<Expr> length) {
        Expr element = type();
        return new ArrayType(start, cursor.previousEnd(), length, element);
    }

    private Expr map() {
        int start = cursor.next();
        cursor.next();
        Expr key = type();
        cursor.next();
        Expr value = type();
        return new MapType(start, cursor.previousEnd(), key, value);
    }

    private Expr channel() {
        int start = cursor.next();
        ChanDirection direction = cursor.skip(GoParser.ARROW) ? ChanDirection.SEND : ChanDirection.BOTH;
        Expr element = type();
        return new ChanType(start, cursor.previousEnd(), direction, element);
    }

    private Expr receiveChannel() {
        int start = cursor.next();
        cursor.next();
        Expr element = type();
        return new ChanType(start, cursor.previousEnd(), ChanDirection.RECEIVE, element);
    }

    private Expr pointer() {
        int start = cursor.next();
        Expr target = type();
        return new StarExpr(start, cursor.previousEnd(), target);
    }

    FuncType funcType() {
        int start = cursor.next();
        return signature(start, absent(cursor.previousEnd()));
    }

    /** Parameters and results. The list of type parameters, if any, has been read. */
    FuncType signature(int start, FieldList typeParameters) {
        FieldList parameters = builders.parameters.parameters();
        FieldList results = results();
        return new FuncType(start, cursor.previousEnd(), typeParameters, parameters, results);
    }

    private FieldList results() {
        if (cursor.atRule(GoParser.RULE_parameters)) {
            return builders.parameters.results();
        }
        if (!atType()) {
            return absent(cursor.previousEnd());
        }
        int start = cursor.start();
        Expr type = type();
        int end = cursor.previousEnd();
        Field field = new Field(start, end, List.of(), type, Optional.empty());
        return new FieldList(start, end, List.of(field));
    }

    /** A list that is not there, at the offset where it would begin. */
    static FieldList absent(int offset) {
        return new FieldList(offset, offset, List.of());
    }
}
