package dev.caulk.analysis.types;

import dev.caulk.syntax.ast.CompositeLit;
import dev.caulk.syntax.ast.EllipsisExpr;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.KeyValueExpr;
import java.util.List;
import java.util.OptionalLong;

/** Composite literals (spec: Composite literals). */
final class Composites {
    private static final Type NONE = new UnknownType("no such element");

    private final Checker checker;

    Composites(Checker checker) {
        this.checker = checker;
    }

    /**
     * @param expected the type that an enclosing literal gives to one without type
     */
    Type literal(CompositeLit node, Type expected) {
        Type written = node.type().map(t -> checker.types().resolve(t)).orElse(expected);
        Type type = written instanceof ArrayType array && isCounted(node)
                ? checker.table().array(OptionalLong.of(count(node)), array.element())
                : written;
        node.type().filter(t -> type != written).ifPresent(t -> checker.info().recordTypeExpression(t, type));
        Type base = GoTypes.core(type);
        if (node.type().isEmpty() && base instanceof PointerType pointer) {
            base = GoTypes.core(pointer.element());
        }
        elements(node, base);
        return type;
    }

    private static boolean isCounted(CompositeLit node) {
        return node.type().isPresent()
                && node.type().get() instanceof dev.caulk.syntax.ast.ArrayType array
                && array.length().isPresent()
                && array.length().get() instanceof EllipsisExpr;
    }

    private long count(CompositeLit node) {
        long next = 0;
        long longest = 0;
        for (Expr element : node.elements()) {
            if (element instanceof KeyValueExpr pair) {
                checker.value(pair.key());
                next = checker.info()
                        .constantOf(pair.key())
                        .filter(v -> v instanceof ConstantValue.IntValue i
                                && i.value().bitLength() < 63)
                        .map(v -> ((ConstantValue.IntValue) v).value().longValue())
                        .orElse(next);
            }
            next++;
            longest = Math.max(longest, next);
        }
        return longest;
    }

    private void elements(CompositeLit node, Type base) {
        if (base instanceof StructType struct) {
            fields(node, struct);
        } else if (base instanceof MapType map) {
            node.elements().forEach(e -> element(e, map.key(), map.value()));
        } else if (base instanceof SliceType slice) {
            node.elements().forEach(e -> element(e, Universe.INT, slice.element()));
        } else if (base instanceof ArrayType array) {
            node.elements().forEach(e -> element(e, Universe.INT, array.element()));
        } else {
            node.elements().forEach(this::elementOfUnknown);
        }
    }

    private void fields(CompositeLit node, StructType struct) {
        List<StructField> fields = struct.fields();
        for (int i = 0; i < node.elements().size(); i++) {
            Expr element = node.elements().get(i);
            if (element instanceof KeyValueExpr pair && pair.key() instanceof Ident key) {
                Type type = fields.stream()
                        .filter(f -> f.name().equals(key.name()))
                        .findFirst()
                        .map(StructField::type)
                        .orElse(NONE);
                checker.info().record(pair, value(pair.value(), type));
            } else {
                value(element, i < fields.size() ? fields.get(i).type() : NONE);
            }
        }
    }

    private void element(Expr element, Type key, Type value) {
        if (element instanceof KeyValueExpr pair) {
            value(pair.key(), key);
            checker.info().record(pair, value(pair.value(), value));
        } else {
            value(element, value);
        }
    }

    /** Of a type without source: a plain name before a colon is taken for a field unless something of that name is known. */
    private void elementOfUnknown(Expr element) {
        if (!(element instanceof KeyValueExpr pair)) {
            value(element, NONE);
            return;
        }
        boolean field = pair.key() instanceof Ident name
                && (Character.isUpperCase(name.name().codePointAt(0))
                        || checker.lookup(name.name()).isEmpty());
        if (!field) {
            value(pair.key(), NONE);
        }
        checker.info().record(pair, value(pair.value(), NONE));
    }

    private Type value(Expr element, Type expected) {
        if (element instanceof CompositeLit inner && inner.type().isEmpty()) {
            return checker.info().record(inner, literal(inner, expected));
        }
        checker.assign(element, expected);
        return checker.info().typeOf(element);
    }
}
