package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Program;
import dev.caulk.model.Acquires;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** What calls acquire that no model speaks of. */
final class UnmodelledCalls {
    private final Program program;
    private final Calls calls;
    private final Beliefs beliefs;
    private final Conventions conventions;

    UnmodelledCalls(Program program, Calls calls, Library library) {
        this.program = program;
        this.calls = calls;
        this.beliefs = new Beliefs(program, library);
        this.conventions = new Conventions(library);
    }

    /** What the name of a call, or the use of its result, tells of a function that is not there. */
    List<Acquisition> customary(FunctionId function, FunctionBody body, Op.Call call) {
        if (!calls.targets(function, call).isEmpty()) {
            return List.of();
        }
        return conventions.of(body, call).stream()
                .map(told -> {
                    String name = Library.lastName(call.callee());
                    String symbol = name.isEmpty() ? "a function value" : name;
                    List<Resource.Hop> made = List.of(new Resource.Hop(function, symbol, call.span()));
                    Acquires acquires = told.acquires();
                    Resource resource = new Resource(symbol, acquires, made, Optional.of(told.why()));
                    Role role = new Role.Direct();
                    if (told.owner().isPresent()) {
                        String key =
                                Transfer.key(told.owner().get(), acquires.path().orElseThrow());
                        role = new Role.Holder(key, role, true);
                    }
                    SortedMap<Integer, Role> roles = new TreeMap<>(Map.of(acquires.result(), role));
                    if (acquires.kind() == Acquires.Kind.CANCEL) {
                        roles.put(0, new Role.Lifetime());
                    }
                    OptionalInt error = acquires.errCorrelated();
                    return new Acquisition(function, call, resource, Acquisitions.roles(call, roles, error), error);
                })
                .toList();
    }

    /** What callers are believed to get from a function that is not there. */
    List<Acquisition> believed(FunctionId function, FunctionBody body, Op.Call call) {
        return beliefs
                .of(body, call)
                .map(acquires -> {
                    String symbol = ((Callee.External) call.callee()).symbol();
                    List<Resource.Hop> made = List.of(new Resource.Hop(function, symbol, call.span()));
                    Resource resource = new Resource(symbol, acquires, made, Optional.of(beliefs.text(symbol)));
                    SortedMap<Integer, Role> roles = new TreeMap<>(Map.of(0, new Role.Direct()));
                    OptionalInt error = acquires.errCorrelated();
                    return new Acquisition(function, call, resource, Acquisitions.roles(call, roles, error), error);
                })
                .stream()
                .toList();
    }

    /** A stream that generated code opens, or code that is not there. */
    List<Acquisition> stream(FunctionId function, Op.Call call) {
        boolean own = calls.targets(function, call).stream()
                .anyMatch(t -> program.function(t.function())
                        .filter(f -> !f.generated())
                        .isPresent());
        return own
                ? List.of()
                : StreamTypes.opens(call)
                        .map(acquires -> {
                            String name = Library.lastName(call.callee());
                            String symbol = name.isEmpty() ? "a function value" : name;
                            Resource.Hop hop = new Resource.Hop(function, symbol, call.span());
                            SortedMap<Integer, Role> roles = new TreeMap<>(Map.of(0, new Role.Direct()));
                            OptionalInt error = acquires.errCorrelated();
                            Resource resource = new Resource(symbol, acquires, List.of(hop), Optional.empty());
                            return new Acquisition(
                                    function, call, resource, Acquisitions.roles(call, roles, error), error);
                        })
                        .stream()
                        .toList();
    }
}
