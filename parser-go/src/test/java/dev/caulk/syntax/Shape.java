package dev.caulk.syntax;

import dev.caulk.syntax.ast.BasicLit;
import dev.caulk.syntax.ast.ExprStmt;
import dev.caulk.syntax.ast.Field;
import dev.caulk.syntax.ast.FieldList;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.Node;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Prints a tree compactly: {@code (Call f [x])}. A node is its kind and its components in order, without positions; {@code
 * _} is an absent one, and a flag shows as its name when set.
 */
final class Shape {
    private Shape() {}

    static String of(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Shape::of).orElse("_");
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Shape::of).collect(Collectors.joining(" ", "[", "]"));
        }
        if (value instanceof Ident ident) {
            return ident.name();
        }
        if (value instanceof BasicLit literal) {
            return literal.text();
        }
        if (value instanceof Field field) {
            return field(field);
        }
        if (value instanceof FieldList list) {
            return list.fields().stream().map(Shape::of).collect(Collectors.joining("; ", "(", ")"));
        }
        if (value instanceof ExprStmt statement) {
            return of(statement.expression());
        }
        return value instanceof Node node ? node(node) : value.toString();
    }

    private static String field(Field field) {
        String names = field.names().stream().map(Ident::name).collect(Collectors.joining(","));
        String tag = field.tag().map(literal -> " " + literal.text()).orElse("");
        return (names.isEmpty() ? "" : names + ":") + of(field.type()) + tag;
    }

    private static String node(Node node) {
        List<String> parts = new ArrayList<>();
        parts.add(node.getClass().getSimpleName().replaceFirst("(Expr|Stmt|Type)$", ""));
        for (RecordComponent component : node.getClass().getRecordComponents()) {
            Object value = Trees.value(node, component);
            if (value instanceof Boolean flag) {
                if (flag) {
                    parts.add(component.getName());
                }
            } else if (!Trees.isPosition(component)) {
                parts.add(of(value));
            }
        }
        return "(" + String.join(" ", parts) + ")";
    }
}
