package dev.caulk.analysis.stdindex;

import dev.caulk.analysis.types.ArrayType;
import dev.caulk.analysis.types.ChanType;
import dev.caulk.analysis.types.InterfaceType;
import dev.caulk.analysis.types.MapType;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.PointerType;
import dev.caulk.analysis.types.Signature;
import dev.caulk.analysis.types.SliceType;
import dev.caulk.analysis.types.StructField;
import dev.caulk.analysis.types.StructType;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.UnknownType;
import java.util.List;
import java.util.stream.Collectors;

/** Spells types in full, so that two packages read from different sources can be compared. */
final class TypeText {
    static final String UNKNOWN = "UNKNOWN";

    private TypeText() {}

    static String of(Type type) {
        if (type instanceof PointerType pointer) {
            return "*" + of(pointer.element());
        }
        if (type instanceof SliceType slice) {
            return "[]" + of(slice.element());
        }
        if (type instanceof ArrayType array) {
            return array.length() + of(array.element());
        }
        if (type instanceof MapType map) {
            return "map[" + of(map.key()) + "]" + of(map.value());
        }
        if (type instanceof ChanType chan) {
            return chan.direction() + " chan " + of(chan.element());
        }
        if (type instanceof NamedType named) {
            return named.arguments().isEmpty() ? named.symbol() : named.symbol() + list(named.arguments());
        }
        return literal(type);
    }

    private static String literal(Type type) {
        if (type instanceof Signature signature) {
            return signature(signature);
        }
        if (type instanceof StructType struct) {
            return struct.fields().stream().map(TypeText::field).collect(Collectors.joining("; ", "struct{", "}"));
        }
        if (type instanceof InterfaceType itf) {
            String methods = itf.methods().entrySet().stream()
                    .map(m -> m.getKey() + signature(m.getValue()))
                    .collect(Collectors.joining("; "));
            return "interface{" + methods + list(itf.embedded()) + "}";
        }
        return type instanceof UnknownType ? UNKNOWN : type.toString();
    }

    /** The underlying type of a declared type; programs do not see unexported fields, the index leaves them out. */
    static String visible(Type underlying) {
        if (!(underlying instanceof StructType struct)) {
            return of(underlying);
        }
        return of(new StructType(
                struct.fields().stream().filter(TypeText::isVisible).toList()));
    }

    static boolean isVisible(StructField field) {
        return field.embedded() || Character.isUpperCase(field.name().codePointAt(0));
    }

    private static String field(StructField field) {
        return field.name() + (field.embedded() ? " embedded " : " ") + of(field.type());
    }

    private static String signature(Signature signature) {
        return "func" + list(signature.parameters()) + (signature.variadic() ? "..." : "") + list(signature.results());
    }

    private static String list(List<Type> types) {
        return types.stream().map(TypeText::of).collect(Collectors.joining(", ", "(", ")"));
    }
}
