package dev.caulk.analysis.load;

import dev.caulk.analysis.types.ArrayType;
import dev.caulk.analysis.types.ChanType;
import dev.caulk.analysis.types.InterfaceType;
import dev.caulk.analysis.types.MapType;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.PointerType;
import dev.caulk.analysis.types.Signature;
import dev.caulk.analysis.types.SliceType;
import dev.caulk.analysis.types.StructType;
import dev.caulk.analysis.types.TildeType;
import dev.caulk.analysis.types.TupleType;
import dev.caulk.analysis.types.Type;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes types in full, as {@code dumptypes} does. */
final class TypeText {
    /** Marks a type of which only the name is known; it may be an alias. */
    static final String NAME_ONLY = "¿";

    private TypeText() {}

    static String of(Type type) {
        if (type instanceof NamedType named) {
            boolean declared = named.isDeclared() || named.packagePath().isEmpty();
            String symbol = named.symbol().replaceAll("[·#][0-9]+$", "") + (declared ? "" : NAME_ONLY);
            return named.arguments().isEmpty() ? symbol : symbol + list("[", named.arguments(), TypeText::of, "]");
        }
        if (type instanceof PointerType pointer) {
            return "*" + of(pointer.element());
        }
        if (type instanceof SliceType slice) {
            return "[]" + of(slice.element());
        }
        if (type instanceof ArrayType array) {
            String length = array.length().isPresent() ? "" + array.length().getAsLong() : "?";
            return "[" + length + "]" + of(array.element());
        }
        if (type instanceof MapType map) {
            return "map[" + of(map.key()) + "]" + of(map.value());
        }
        return ofMore(type);
    }

    private static String ofMore(Type type) {
        if (type instanceof ChanType chan) {
            return switch (chan.direction()) {
                        case BOTH -> "chan ";
                        case SEND -> "chan<- ";
                        case RECEIVE -> "<-chan ";
                    }
                    + of(chan.element());
        }
        if (type instanceof Signature signature) {
            String results = signature.results().isEmpty() ? "" : " " + tuple(signature.results(), ")");
            return "func" + tuple(signature.parameters(), signature.variadic() ? "...)" : ")") + results;
        }
        if (type instanceof TupleType tuple) {
            return tuple(tuple.elements(), ")");
        }
        if (type instanceof StructType struct) {
            return list("struct{", struct.fields(), f -> (f.embedded() ? "" : f.name() + " ") + of(f.type()), "}");
        }
        if (type instanceof TildeType tilde) {
            return of(tilde.type());
        }
        return type instanceof InterfaceType itf ? itf(itf) : type.toString();
    }

    private static String itf(InterfaceType itf) {
        if (itf.methods().isEmpty() && itf.embedded().isEmpty()) {
            return "any";
        }
        Stream<String> methods = itf.methods().entrySet().stream().map(e -> e.getKey() + of(e.getValue()));
        return Stream.concat(methods, itf.embedded().stream().map(TypeText::of))
                .sorted()
                .collect(Collectors.joining("; ", "interface{", "}"));
    }

    private static String tuple(List<Type> types, String close) {
        return list("(", types, TypeText::of, close);
    }

    private static <T> String list(String open, List<T> parts, Function<T, String> text, String close) {
        return parts.stream().map(text).collect(Collectors.joining(", ", open, close));
    }
}
