package dev.caulk.syntax;

import dev.caulk.grammar.GoParser;
import dev.caulk.syntax.ast.EllipsisExpr;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.Field;
import dev.caulk.syntax.ast.FieldList;
import dev.caulk.syntax.ast.Ident;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parameter lists. Whether {@code a} in {@code (a, b)} is a name or a type shows only when some parameter of the list has
 * both (Go spec, "Function types").
 */
final class ParameterBuilder {
    /** A parameter as written: a lone name is in {@code type} and may turn out to be the name of the next type. */
    private record Entry(Optional<Ident> name, Expr type) {}

    private final Builders builders;
    private final Cursor cursor;

    ParameterBuilder(Builders builders) {
        this.builders = builders;
        this.cursor = builders.cursor;
    }

    /** Results, of which none is variadic. */
    FieldList results() {
        FieldList list = parameters();
        for (Field field : list.fields()) {
            if (field.type() instanceof EllipsisExpr type) {
                cursor.problem(type.start(), type.start() + 3, "invalid use of ...");
            }
        }
        return list;
    }

    FieldList parameters() {
        cursor.enter();
        int start = cursor.next();
        List<Field> fields = List.of();
        if (!cursor.at(GoParser.RPAREN)) {
            List<Entry> entries = new ArrayList<>();
            do {
                entries.add(entry());
            } while (cursor.separator(GoParser.COMMA, GoParser.RPAREN));
            fields = group(entries);
        }
        cursor.next();
        return new FieldList(start, cursor.previousEnd(), fields);
    }

    private Entry entry() {
        int end = cursor.enter();
        if (!cursor.at(GoParser.IDENT)) {
            return new Entry(Optional.empty(), typeOrVariadic());
        }
        Ident name = cursor.ident();
        if (cursor.token() == end) {
            return new Entry(Optional.empty(), name);
        }
        if (cursor.at(GoParser.DOT)) {
            return new Entry(Optional.empty(), builders.types.afterName(name));
        }
        if (cursor.at(GoParser.LBRACK)) {
            Expr type = builders.fields.bracketed(name, end);
            return new Entry(type.start() == name.start() ? Optional.empty() : Optional.of(name), type);
        }
        return new Entry(Optional.of(name), typeOrVariadic());
    }

    private Expr typeOrVariadic() {
        if (!cursor.at(GoParser.ELLIPSIS)) {
            return builders.types.type();
        }
        int start = cursor.next();
        Expr element = builders.types.type();
        return new EllipsisExpr(start, cursor.previousEnd(), Optional.of(element));
    }

    private List<Field> group(List<Entry> entries) {
        boolean named = false;
        for (Entry entry : entries) {
            named |= entry.name.isPresent();
        }
        List<Field> fields = named ? named(entries) : unnamed(entries);
        checkVariadic(fields);
        return fields;
    }

    private static List<Field> unnamed(List<Entry> entries) {
        List<Field> fields = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            fields.add(field(List.of(), entry.type));
        }
        return List.copyOf(fields);
    }

    private List<Field> named(List<Entry> entries) {
        List<Field> fields = new ArrayList<>(entries.size());
        List<Ident> names = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.name.isPresent()) {
                names.add(entry.name.get());
                fields.add(field(List.copyOf(names), entry.type));
                names.clear();
            } else if (entry.type instanceof Ident name) {
                names.add(name);
            } else {
                mixed(entry.type);
            }
        }
        if (!names.isEmpty()) {
            mixed(names.get(0));
        }
        return List.copyOf(fields);
    }

    private void mixed(Expr type) {
        cursor.problem(type.start(), type.end(), "mixed named and unnamed parameters");
    }

    private static Field field(List<Ident> names, Expr type) {
        int start = names.isEmpty() ? type.start() : names.get(0).start();
        return new Field(start, type.end(), names, type, Optional.empty());
    }

    private void checkVariadic(List<Field> fields) {
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            boolean last = i == fields.size() - 1 && field.names().size() < 2;
            if (field.type() instanceof EllipsisExpr && !last) {
                Expr type = field.type();
                cursor.problem(type.start(), type.end(), "can only use ... with final parameter in list");
            }
        }
    }
}
