package dev.caulk.analysis.stdindex.generator;

import dev.caulk.analysis.types.ArrayType;
import dev.caulk.analysis.types.BasicType;
import dev.caulk.analysis.types.ChanType;
import dev.caulk.analysis.types.InterfaceType;
import dev.caulk.analysis.types.MapType;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.PointerType;
import dev.caulk.analysis.types.Signature;
import dev.caulk.analysis.types.SliceType;
import dev.caulk.analysis.types.StructType;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.Universe;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Prints the types that typing found for constants and variables, and notes what they mention. */
final class InferredText {
    private static final String UNSAFE = "unsafe";

    private final String path;
    private final Names names;
    private final References references;

    /**
     * @param path of the package that is printed
     */
    InferredText(String path, Names names, References references) {
        this.path = path;
        this.names = names;
        this.references = references;
    }

    String of(Type type) {
        if (type instanceof BasicType basic) {
            return basic(basic.name());
        }
        if (type instanceof NamedType named) {
            return named(named);
        }
        if (type instanceof PointerType pointer) {
            return "*" + of(pointer.element());
        }
        if (type instanceof SliceType slice) {
            return "[]" + of(slice.element());
        }
        if (type instanceof MapType map) {
            return "map[" + of(map.key()) + "]" + of(map.value());
        }
        return type instanceof ArrayType array && array.length().isPresent()
                ? "[" + array.length().getAsLong() + "]" + of(array.element())
                : other(type);
    }

    private String other(Type type) {
        if (type instanceof ChanType chan) {
            return chan(chan);
        }
        if (type instanceof Signature signature) {
            return "func" + signature(signature);
        }
        if (type instanceof StructType struct) {
            return struct.fields().stream()
                    .map(f -> (f.embedded() ? "" : f.name() + " ") + of(f.type()))
                    .collect(Collectors.joining("; ", "struct{ ", " }"));
        }
        if (type.equals(Universe.ANY)) {
            return "any";
        }
        if (type instanceof InterfaceType itf && itf.embedded().isEmpty()) {
            return itf.methods().entrySet().stream()
                    .map(m -> m.getKey() + signature(m.getValue()))
                    .collect(Collectors.joining("; ", "interface{ ", " }"));
        }
        references.problem(path + ": cannot print the inferred type " + type);
        return "?";
    }

    private String basic(String name) {
        if (name.startsWith(UNSAFE + ".")) {
            references.mention(UNSAFE, name.substring(UNSAFE.length() + 1));
            return names.of(UNSAFE) + name.substring(UNSAFE.length());
        }
        return name;
    }

    private String named(NamedType type) {
        String arguments = type.arguments().isEmpty() ? "" : list("[", type.arguments(), "]");
        if (type.packagePath().isEmpty()) {
            return type.name();
        }
        if (type.packagePath().equals(path)) {
            references.mentionOwn(type.name());
            return type.name() + arguments;
        }
        references.mention(type.packagePath(), type.name());
        return names.of(type.packagePath()) + "." + type.name() + arguments;
    }

    private String chan(ChanType chan) {
        boolean ambiguous = chan.direction() == ChanType.Direction.BOTH
                && chan.element() instanceof ChanType inner
                && inner.direction() == ChanType.Direction.RECEIVE;
        String element = of(chan.element());
        String prefix = switch (chan.direction()) {
            case BOTH -> "chan ";
            case SEND -> "chan<- ";
            case RECEIVE -> "<-chan ";
        };
        return prefix + (ambiguous ? "(" + element + ")" : element);
    }

    private String signature(Signature signature) {
        List<String> parameters = new ArrayList<>();
        List<Type> types = signature.parameters();
        for (int i = 0; i < types.size(); i++) {
            boolean rest = signature.variadic() && i == types.size() - 1;
            parameters.add(
                    rest && types.get(i) instanceof SliceType slice ? "..." + of(slice.element()) : of(types.get(i)));
        }
        String results = signature.results().isEmpty() ? "" : " " + list("(", signature.results(), ")");
        return "(" + String.join(", ", parameters) + ")" + results;
    }

    private String list(String open, List<Type> types, String close) {
        return types.stream().map(this::of).collect(Collectors.joining(", ", open, close));
    }
}
