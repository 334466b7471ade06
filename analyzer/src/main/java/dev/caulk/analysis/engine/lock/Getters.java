package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.engine.lock.LockPath.Root;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Program;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Functions that do nothing but return what a way from a parameter leads to. */
final class Getters {
    private static final int SMALL = 16;

    private final Program program;
    private final Library library;
    private final Aliases aliases;
    private final Constructed constructed;
    private final Map<FunctionId, List<Optional<LockPath>>> known = new HashMap<>();

    Getters(Program program, Library library, Aliases aliases, Constructed constructed) {
        this.program = program;
        this.library = library;
        this.aliases = aliases;
        this.constructed = constructed;
    }

    /** The way that a result of the function leads. */
    Optional<LockPath> of(Callee callee, int result) {
        if (!(callee instanceof Callee.Static target)) {
            return Optional.empty();
        }
        List<Optional<LockPath>> results = known.get(target.function());
        if (results == null) {
            // Until it is known, so that recursion ends.
            known.put(target.function(), List.of());
            results = program.function(target.function())
                    .flatMap(FunctionFacts::body)
                    .filter(body -> body.blocks().size() == 1 && body.ops().size() <= SMALL)
                    .map(this::results)
                    .orElse(List.of());
            known.put(target.function(), results);
        }
        return result < results.size() ? results.get(result) : Optional.empty();
    }

    private List<Optional<LockPath>> results(FunctionBody body) {
        Paths paths = new Paths(body, library, aliases, this, constructed);
        return body.entry().terminator() instanceof Op.Return end
                ? end.values().stream()
                        .map(value -> Optional.of(paths.of(value))
                                .filter(path -> path.root() == Root.PARAM && path.isExact()))
                        .toList()
                : List.of();
    }
}
