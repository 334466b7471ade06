package dev.caulk.analysis.lower;

import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Op.Composite.Element;
import dev.caulk.analysis.types.ArrayType;
import dev.caulk.analysis.types.MapType;
import dev.caulk.analysis.types.PointerType;
import dev.caulk.analysis.types.SliceType;
import dev.caulk.analysis.types.StructType;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.TypeInfo;
import dev.caulk.syntax.ast.CompositeLit;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.KeyValueExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Lowers composite literals (spec: "Composite literals"). */
final class Composites {
    private final BodyBuilder builder;
    private final TypeInfo types;
    private final Expressions expressions;

    Composites(FunctionLowering function, Expressions expressions) {
        builder = function.builder;
        types = function.types;
        this.expressions = expressions;
    }

    /**
     * @param address whether {@code &} stands before the literal
     */
    int literal(CompositeLit node, boolean address) {
        Type written = types.typeOf(node);
        boolean elidedPointer = node.type().isEmpty() && written instanceof PointerType;
        Type type = elidedPointer ? Expressions.pointee(written) : written;
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < node.elements().size(); i++) {
            elements.add(element(node.elements().get(i), i, type));
        }
        return builder.emit(node, at -> new Op.Composite(at, type, address || elidedPointer, List.copyOf(elements)));
    }

    private Element element(Expr expression, int position, Type type) {
        if (!(expression instanceof KeyValueExpr pair)) {
            int value = expressions.value(expression);
            return new Element(fieldAt(type, position), OptionalInt.empty(), value);
        }
        if (pair.key() instanceof Ident field && isField(field, type)) {
            return new Element(Optional.of(field.name()), OptionalInt.empty(), expressions.value(pair.value()));
        }
        int key = expressions.value(pair.key());
        return new Element(Optional.empty(), OptionalInt.of(key), expressions.value(pair.value()));
    }

    private boolean isField(Ident key, Type type) {
        return type.underlying() instanceof StructType
                || (isUnknown(type) && types.objectOf(key).isEmpty());
    }

    private static boolean isUnknown(Type type) {
        Type under = type.underlying();
        return !(under instanceof MapType) && !(under instanceof SliceType) && !(under instanceof ArrayType);
    }

    private static Optional<String> fieldAt(Type type, int position) {
        return type.underlying() instanceof StructType struct
                        && position < struct.fields().size()
                ? Optional.of(struct.fields().get(position).name())
                : Optional.empty();
    }
}
