package dev.caulk.analysis.mutation;

import dev.caulk.analysis.load.LoadedFile;
import dev.caulk.analysis.types.BasicType;
import dev.caulk.analysis.types.ChanType;
import dev.caulk.analysis.types.MapType;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.PointerType;
import dev.caulk.analysis.types.SliceType;
import dev.caulk.analysis.types.StructType;
import dev.caulk.analysis.types.Type;
import dev.caulk.syntax.ast.BasicLit;
import dev.caulk.syntax.ast.GenDecl;
import dev.caulk.syntax.ast.ImportSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes types as they can be written in a file, with the names of its imports. */
final class TypeSpelling {
    private final String packagePath;
    private final Map<String, String> imports = new HashMap<>();

    TypeSpelling(String packagePath, LoadedFile file, FunctionSites function) {
        this.packagePath = packagePath;
        file.tree().declarations().stream()
                .filter(d -> d instanceof GenDecl)
                .flatMap(d -> ((GenDecl) d).specs().stream())
                .filter(s -> s instanceof ImportSpec)
                .forEach(s -> add((ImportSpec) s, function));
    }

    private void add(ImportSpec spec, FunctionSites function) {
        BasicLit literal = spec.path();
        String quoted = function.text(literal);
        String path = quoted.substring(1, quoted.length() - 1);
        String last = path.substring(path.lastIndexOf('/') + 1);
        imports.put(path, spec.name().map(n -> n.name()).orElse(last));
    }

    /** Empty where the type cannot be written here, or is not known. */
    Optional<String> of(Type type) {
        if (type instanceof PointerType pointer) {
            return of(pointer.element()).map(t -> "*" + t);
        }
        if (type instanceof SliceType slice) {
            return of(slice.element()).map(t -> "[]" + t);
        }
        if (type instanceof MapType map) {
            return of(map.key()).flatMap(k -> of(map.value()).map(e -> "map[" + k + "]" + e));
        }
        if (type instanceof ChanType chan) {
            return of(chan.element()).map(e -> chan(chan) + "(" + e + ")");
        }
        if (type instanceof BasicType basic) {
            return basic.isUntyped() ? Optional.empty() : Optional.of(basic.name());
        }
        if (type instanceof StructType struct && struct.fields().isEmpty()) {
            return Optional.of("struct{}");
        }
        return type instanceof NamedType named ? named(named) : Optional.empty();
    }

    private static String chan(ChanType type) {
        return switch (type.direction()) {
            case BOTH -> "chan ";
            case SEND -> "chan<- ";
            case RECEIVE -> "<-chan ";
        };
    }

    private Optional<String> named(NamedType type) {
        if (type.name().contains("·")
                || !type.isDeclared() && !type.packagePath().isEmpty() && !imports.containsKey(type.packagePath())) {
            return Optional.empty();
        }
        Optional<String> name =
                type.packagePath().isEmpty() || type.packagePath().equals(packagePath)
                        ? Optional.of(type.name())
                        : Optional.ofNullable(imports.get(type.packagePath()))
                                .filter(i -> !i.equals("_") && !i.equals(".") && i.matches("[A-Za-z_]\\w*"))
                                .map(i -> i + "." + type.name());
        List<String> arguments = new ArrayList<>();
        for (Type argument : type.arguments()) {
            of(argument).ifPresent(arguments::add);
        }
        if (arguments.size() < type.arguments().size()) {
            return Optional.empty();
        }
        return name.map(n -> arguments.isEmpty() ? n : n + "[" + String.join(", ", arguments) + "]");
    }
}
