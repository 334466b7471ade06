package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.ValueTypes;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Program;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the fields of structs hold when they are made, by a literal or by a constructor that keeps its parameters. */
final class Constructed {
    private static final int DEEPEST = 4;

    private final Program program;

    Constructed(Program program) {
        this.program = program;
    }

    /** What a field of the struct of a value was given when it was made. */
    Optional<Integer> field(FunctionBody body, int value, String step) {
        return Optional.ofNullable(fields(body, value).get(step));
    }

    /** What the fields of a struct are that is made here or by a constructor, by {@code owner#field}. */
    Map<String, Integer> fields(FunctionBody body, int value) {
        return fields(body, value, 0);
    }

    private Map<String, Integer> fields(FunctionBody body, int value, int depth) {
        Map<String, Integer> fields = new HashMap<>();
        Op op = body.definition(value);
        if (op instanceof Op.Composite composite) {
            String owner = ValueTypes.key(composite.type());
            composite.elements().forEach(e -> e.field().ifPresent(name -> fields.put(owner + "#" + name, e.value())));
        } else if (op instanceof Op.Call call && call.callee() instanceof Callee.Static target && depth < DEEPEST) {
            constructed(target.function(), depth).forEach((field, parameter) -> {
                if (parameter < call.arguments().size()) {
                    fields.put(field, call.arguments().get(parameter));
                }
            });
        }
        return fields;
    }

    /** The fields of what a function returns that hold its parameters. */
    private Map<String, Integer> constructed(FunctionId function, int depth) {
        Map<String, Integer> fields = new HashMap<>();
        Optional<FunctionBody> body = program.function(function)
                .flatMap(FunctionFacts::body)
                .filter(b -> b.blocks().size() == 1);
        if (body.isEmpty()
                || !(body.get().entry().terminator() instanceof Op.Return end)
                || end.values().isEmpty()) {
            return fields;
        }
        int result = end.values().get(0);
        while (body.get().definition(result) instanceof Op.Convert convert) {
            result = convert.operand();
        }
        fields(body.get(), result, depth + 1).forEach((field, value) -> {
            int from = value;
            while (body.get().definition(from) instanceof Op.Convert convert) {
                from = convert.operand();
            }
            if (body.get().definition(from) instanceof Op.Param param) {
                fields.put(field, param.index());
            }
        });
        return fields;
    }
}
