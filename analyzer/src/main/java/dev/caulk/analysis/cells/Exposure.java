package dev.caulk.analysis.cells;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.WorldAssumption;
import dev.caulk.analysis.ops.PackageFacts;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.types.ChanType;
import dev.caulk.analysis.types.MapType;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.PointerType;
import dev.caulk.analysis.types.Signature;
import dev.caulk.analysis.types.SliceType;
import dev.caulk.analysis.types.Type;
import dev.caulk.model.FunctionModel;
import dev.caulk.model.Models;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What code outside the program can name (spec: "Exported identifiers"; go command: "Internal Directories"). */
final class Exposure {
    /** Packages whose types are themselves what is synchronised with. */
    private static final Set<String> SYNCHRONISING = Set.of("sync", "context", "time");

    private final WorldAssumption world;
    private final Map<String, PackageFacts> packages = new HashMap<>();
    private final Set<String> released = new HashSet<>();

    Exposure(Program program, Models models, WorldAssumption world) {
        this.world = world;
        program.packages().forEach(facts -> packages.put(facts.path(), facts));
        models.functions().forEach(this::addPath);
    }

    /** What a caller must release through a field belongs to the caller. */
    private void addPath(FunctionModel model) {
        model.acquires()
                .filter(acquired -> acquired.path().isPresent()
                        && acquired.result() < model.returns().size())
                .ifPresent(acquired ->
                        released.add(model.returns().get(acquired.result()).replace("*", "") + "."
                                + acquired.path().get()));
    }

    WorldAssumption world() {
        return world;
    }

    boolean isForeign(NamedType type) {
        return !type.inTree() && !type.packagePath().isEmpty();
    }

    /** Whether the package that declares a type may use what is stored in its field. */
    boolean mayKeep(NamedType type, String field) {
        return !SYNCHRONISING.contains(type.packagePath()) && !released.contains(type.symbol() + "." + field);
    }

    boolean mayBeNamedOutside(NamedType type) {
        return isExported(type.name()) && isImportable(type.packagePath());
    }

    /** Whether a package-level variable belongs to a library. */
    boolean isForeignVariable(String symbol) {
        return !packages.containsKey(packageOf(symbol));
    }

    boolean isOpenVariable(String symbol) {
        String path = packageOf(symbol);
        return isExported(symbol.substring(path.length() + 1)) && isImportable(path);
    }

    private static String packageOf(String symbol) {
        return symbol.substring(0, Math.max(0, symbol.indexOf('.', symbol.lastIndexOf('/') + 1)));
    }

    /** Whether code outside can call the function: by its name, or as a method through an interface. */
    boolean mayBeCalledOutside(FunctionId function) {
        return isImportable(function.packagePath())
                && isExported(function.name().substring(function.name().lastIndexOf('.') + 1));
    }

    /** Whether an interface of another package can have a method of the signature: one without types of this program. */
    boolean mayBeMentionedOutside(Signature signature) {
        return world == WorldAssumption.OPEN
                || Stream.concat(signature.parameters().stream(), signature.results().stream())
                        .noneMatch(Exposure::isOfProgram);
    }

    private static boolean isOfProgram(Type type) {
        if (type instanceof NamedType named) {
            return named.inTree() || named.arguments().stream().anyMatch(Exposure::isOfProgram);
        }
        if (type instanceof PointerType pointer) {
            return isOfProgram(pointer.element());
        }
        if (type instanceof SliceType slice) {
            return isOfProgram(slice.element());
        }
        if (type instanceof MapType map) {
            return isOfProgram(map.key()) || isOfProgram(map.value());
        }
        return type instanceof ChanType chan && isOfProgram(chan.element());
    }

    private boolean isImportable(String path) {
        PackageFacts facts = packages.get(path);
        return world == WorldAssumption.OPEN
                && facts != null
                && !facts.name().equals("main")
                && !path.endsWith("_test")
                && !List.of(path.split("/")).contains("internal");
    }

    static boolean isExported(String name) {
        return !name.isEmpty() && Character.isUpperCase(name.codePointAt(0));
    }
}
