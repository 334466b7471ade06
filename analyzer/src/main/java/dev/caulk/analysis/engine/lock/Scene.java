package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place.Deref;
import dev.caulk.analysis.ops.Program;
import dev.caulk.model.FunctionModel;
import dev.caulk.model.LockEffect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of the program while its functions are followed. */
final class Scene {
    private final Program program;
    private final CallGraph graph;
    private final Library library;
    private final Constructed constructed;
    private final FieldFacts fields;
    private final Aliases aliases;
    private final Getters getters;
    private final Map<FunctionId, Summary> summaries = new HashMap<>();

    Scene(Program program, CallGraph graph, Library library) {
        this.program = program;
        this.graph = graph;
        this.library = library;
        this.constructed = new Constructed(program);
        this.fields = new FieldFacts(program, library, constructed);
        this.aliases = fields.aliases();
        this.getters = new Getters(program, library, aliases, constructed);
    }

    /** Whether a closure, or one made in it, writes a variable that it captured. */
    boolean writes(FunctionId closure, int capture) {
        Optional<FunctionBody> body = program.function(closure).flatMap(FunctionFacts::body);
        if (body.isEmpty()) {
            return true;
        }
        for (Op op : body.get().ops()) {
            boolean store = op instanceof Op.Store s
                    && s.place() instanceof Deref deref
                    && isCapture(body.get(), deref.pointer(), capture);
            boolean inner = op instanceof Op.MakeClosure made
                    && made.captures().stream()
                            .anyMatch(v -> isCapture(body.get(), v, capture)
                                    && writes(made.function(), made.captures().indexOf(v)));
            if (store || inner) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCapture(FunctionBody body, int value, int capture) {
        return body.definition(value) instanceof Op.FreeVar free && free.index() == capture;
    }

    CallGraph graph() {
        return graph;
    }

    FieldFacts fields() {
        return fields;
    }

    Paths paths(FunctionBody body) {
        return new Paths(body, library, aliases, getters, constructed);
    }

    /** What a function does; nothing as long as it is not known. */
    Summary summary(FunctionId function) {
        return summaries.getOrDefault(function, Summary.NONE);
    }

    /** Whether a function does anything to locks. */
    boolean hasSummary(FunctionId function) {
        return summaries.containsKey(function);
    }

    void summary(FunctionId function, Summary summary) {
        if (summary.exits().stream().allMatch(Summary.Exit::isNeutral)
                && !summary.uncertain()
                && summary.takes().isEmpty()
                && summary.lent().isEmpty()
                && summary.calls().isEmpty()) {
            summaries.remove(function);
        } else {
            summaries.put(function, summary);
        }
    }

    /** What a call does to the lock that is its receiver. */
    Optional<LockEffect> effect(FunctionBody body, Op.Invocation call) {
        return effect(library.of(body, call));
    }

    private static Optional<LockEffect> effect(List<FunctionModel> models) {
        for (int i = 0; i < models.size(); i++) {
            FunctionModel model = models.get(i);
            if (model.lock().filter(e -> e.does() != LockEffect.Does.VIEW).isPresent()) {
                return model.lock();
            }
        }
        return Optional.empty();
    }

    /** What calling a method value does to the lock that it holds. */
    Optional<LockEffect> effect(FunctionBody body, Op.MethodValue method) {
        return effect(library.of(body, method.target()));
    }

    /** Whether a library function keeps an argument in a field of its result, through which it can be followed. */
    boolean putsIntoField(FunctionBody body, Op.Invocation call, int argument) {
        return library.of(body, call).stream()
                .anyMatch(model -> model.sets()
                        .filter(sets -> Library.parameter(model, sets.param()) == argument)
                        .isPresent());
    }

    /** Whether the result of a call is never nil. */
    boolean isNeverNil(FunctionBody body, Op.Call call) {
        return library.of(body, call).stream().anyMatch(FunctionModel::notNil);
    }

    /** Whether a model tells what a call does, or it is one of a package of the language. */
    boolean isKnown(FunctionBody body, Op.Invocation call) {
        return call.callee() instanceof Callee.Builtin
                || call.callee()
                        .modelSymbol()
                        .filter(s -> s.startsWith("sync.") || s.startsWith("(*sync."))
                        .isPresent()
                || !library.of(body, call).isEmpty();
    }
}
