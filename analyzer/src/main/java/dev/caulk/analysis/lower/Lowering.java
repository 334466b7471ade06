package dev.caulk.analysis.lower;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.load.DeclaredFunction;
import dev.caulk.analysis.load.LoadedFile;
import dev.caulk.analysis.load.LoadedPackage;
import dev.caulk.analysis.load.module.GoVersion;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.PackageFacts;
import dev.caulk.syntax.ast.Decl;
import dev.caulk.syntax.ast.DeclKind;
import dev.caulk.syntax.ast.FuncDecl;
import dev.caulk.syntax.ast.GenDecl;
import dev.caulk.syntax.ast.Node;
import dev.caulk.syntax.ast.Spec;
import dev.caulk.syntax.ast.ValueSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Lowers whole packages. Holds no state of a package: several can be lowered side by side. */
public final class Lowering {
    private final Function<String, CallEnd> callEnds;
    private final Consumer<FunctionFamily> lowered;

    /**
     * @param callEnds tells of functions without source, by symbol, whether they return
     */
    public Lowering(Function<String, CallEnd> callEnds) {
        this(callEnds, family -> {});
    }

    /**
     * @param lowered sees each declared function with its closures
     */
    Lowering(Function<String, CallEnd> callEnds, Consumer<FunctionFamily> lowered) {
        this.callEnds = callEnds;
        this.lowered = lowered;
    }

    /** All functions of a package; the facts refer to no tree. */
    public PackageFacts lower(LoadedPackage loaded) {
        List<FunctionFacts> functions = new ArrayList<>();
        int closures = 0;
        List<DeclaredFunction> declared = loaded.functions();
        RecoverCalls recovering = new RecoverCalls(loaded.info(), declared);
        Literals literals = new Literals();
        for (DeclaredFunction function : declared) {
            functions.addAll(declared(loaded, function, recovering, literals));
        }
        for (LoadedFile file : loaded.files()) {
            closures = initialisers(loaded, file, closures, functions, recovering, literals);
        }
        functions.sort(Comparator.comparing(FunctionFacts::id));
        return new PackageFacts(
                loaded.path(),
                loaded.name(),
                loaded.modulePath(),
                Optional.of(loaded.goVersion().orElseGet(() -> language(loaded))),
                loaded.imports(),
                List.copyOf(functions),
                loaded.types());
    }

    /**
     * Of a package without a go.mod: what its files are written in. One that imports more than the standard library is only built
     * below a GOPATH, where programs behave as without a go line (go.dev/doc/godebug, "Default GODEBUG Values").
     */
    private static String language(LoadedPackage loaded) {
        boolean belowGopath = loaded.imports().stream()
                .anyMatch(path -> path.substring(0, (path + "/").indexOf('/')).indexOf('.') > 0);
        if (belowGopath) {
            return GoVersion.WITHOUT_GO_LINE.toString();
        }
        return loaded.files().stream()
                .map(LoadedFile::language)
                .min(Comparator.naturalOrder())
                .orElse(GoVersion.NEWEST)
                .toString();
    }

    private List<FunctionFacts> declared(
            LoadedPackage loaded, DeclaredFunction function, RecoverCalls recovering, Literals literals) {
        FuncDecl declaration = function.declaration();
        SharedVariables shared = SharedVariables.of(
                declaration, loaded.info(), FunctionFamily.hasLoopVariablesPerIteration(function.file()));
        FunctionFamily family = new FunctionFamily(loaded, function.file(), shared, callEnds, recovering, literals);
        FunctionLowering lowering = new FunctionLowering(family, function.id(), Optional.empty(), declaration);
        lowering.lower(declaration.receiver(), declaration.type(), declaration.body());
        family.add(lowering, Optional.empty(), declaration, declaration.body().isPresent());
        lowered.accept(family);
        return family.finish();
    }

    /** Initialisers of package variables: one synthetic function a file, as positions belong to one file. */
    private int initialisers(
            LoadedPackage loaded,
            LoadedFile file,
            int closures,
            List<FunctionFacts> functions,
            RecoverCalls recovering,
            Literals literals) {
        List<ValueSpec> specs = initialised(file);
        if (specs.isEmpty()) {
            return closures;
        }
        SharedVariables shared =
                SharedVariables.of(specs, loaded.info(), FunctionFamily.hasLoopVariablesPerIteration(file));
        FunctionFamily family = new FunctionFamily(loaded, file, shared, callEnds, recovering, literals);
        boolean first = functions.stream().noneMatch(f -> f.id().name().equals("init"));
        String name = first ? "init" : "init#" + file.source().path();
        FunctionId id = new FunctionId(loaded.path(), name);
        Node place = specs.get(0);
        FunctionLowering lowering = new FunctionLowering(family, id, Optional.empty(), place);
        int after = lowering.lowerInitialisers(specs, closures);
        family.add(lowering, Optional.empty(), place, true);
        lowered.accept(family);
        functions.addAll(family.finish());
        return after;
    }

    private static List<ValueSpec> initialised(LoadedFile file) {
        List<ValueSpec> specs = new ArrayList<>();
        for (Decl decl : file.tree().declarations()) {
            if (decl instanceof GenDecl general && general.kind() == DeclKind.VAR) {
                for (Spec spec : general.specs()) {
                    if (spec instanceof ValueSpec values && !values.values().isEmpty()) {
                        specs.add(values);
                    }
                }
            }
        }
        return specs;
    }
}
