package dev.caulk.analysis.engine;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.ValueTypes;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.ops.Program;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Names for what values denote across functions: a field by declaring type and name, a global by symbol, a local by function
 * and number; a captured variable has the name it has where it is declared.
 */
public final class CellNames {
    private static final int MAX_DEPTH = 16;

    private final Program program;
    private final Map<FunctionId, Creation> creations = new HashMap<>();

    /** Where a closure is made. */
    public record Creation(FunctionId function, Op.MakeClosure op) {}

    /** The names of a program. */
    public CellNames(Program program) {
        this.program = program;
        for (FunctionFacts function : program.functions()) {
            function.body()
                    .ifPresent(body -> body.ops().forEach(op -> {
                        if (op instanceof Op.MakeClosure closure) {
                            creations.put(closure.function(), new Creation(function.id(), closure));
                        }
                    }));
        }
    }

    /** Where a closure is made; empty for declared functions. */
    public Optional<Creation> creation(FunctionId closure) {
        return Optional.ofNullable(creations.get(closure));
    }

    /** The name of what a value denotes. */
    public String of(FunctionId function, int value) {
        return name(function, value, 0);
    }

    /** The name of a value that only its own function has. */
    public static String local(FunctionId function, int value) {
        return function + "#" + value;
    }

    private String name(FunctionId function, int value, int depth) {
        Optional<FunctionBody> body = program.function(function).flatMap(FunctionFacts::body);
        if (body.isEmpty() || depth > MAX_DEPTH) {
            return local(function, value);
        }
        Op op = body.get().definition(value);
        if (op instanceof Op.Convert convert) {
            return name(function, convert.operand(), depth + 1);
        }
        if (op instanceof Op.Load load) {
            return place(function, load.place(), value, depth);
        }
        if (op instanceof Op.AddressOf address) {
            return place(function, address.place(), value, depth);
        }
        if (op instanceof Op.FreeVar free && creations.containsKey(function)) {
            Creation creation = creations.get(function);
            return name(creation.function(), creation.op().captures().get(free.index()), depth + 1);
        }
        return op instanceof Op.Param param ? parameter(function, param.index()) : local(function, value);
    }

    /** The name of a parameter, for callers to replace with the name of the argument. */
    public static String parameter(FunctionId function, int index) {
        return "parameter " + index + " of " + function;
    }

    /** The name of a field or global, which no function is needed for. */
    public static Optional<String> ofPlace(Place place) {
        if (place instanceof Place.Global global) {
            return Optional.of(global.symbol());
        }
        return place instanceof Place.FieldOf field
                ? Optional.of(ValueTypes.key(field.owner()) + "." + field.field())
                : Optional.empty();
    }

    private String place(FunctionId function, Place place, int value, int depth) {
        Optional<String> name = ofPlace(place);
        if (name.isPresent()) {
            return name.get();
        }
        return place instanceof Place.Deref deref ? name(function, deref.pointer(), depth + 1) : local(function, value);
    }
}
