package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place.ElementOf;
import dev.caulk.analysis.ops.Place.FieldOf;
import dev.caulk.analysis.ops.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * What the program puts into fields that leads back to the struct that has the field: functions bound to it, and structs that point to
 * it. After {@code s.onChange = s.Save}, calling {@code s.onChange} calls {@code Save} on {@code s}.
 */
final class FieldValues {
    static final String ELEMENT = "[]";
    private final Constructed constructed;
    private final Function<FunctionBody, Paths> paths;
    private final BiConsumer<List<String>, Optional<Aliases.To>> ways;
    private final Map<String, Set<Bound>> bound = new HashMap<>();
    private final Map<FunctionId, List<Setter>> setters = new HashMap<>();

    /** A parameter that a function puts into a field of another one. */
    private record Setter(int owner, String step, int value) {}

    /** @param ways takes steps, and the steps that lead to the same */
    FieldValues(
            Program program,
            Constructed constructed,
            Function<FunctionBody, Paths> paths,
            BiConsumer<List<String>, Optional<Aliases.To>> ways) {
        this.constructed = constructed;
        this.paths = paths;
        this.ways = ways;
        program.functions()
                .forEach(f -> f.body()
                        .ifPresent(body -> stores(body, (base, step, value) -> setter(f, body, base, step, value))));
        program.functions().forEach(f -> f.body().ifPresent(this::read));
    }

    /** The functions that a field of a struct can hold, as far as they are bound to that struct. */
    Set<Bound> of(String step) {
        return bound.getOrDefault(step, Set.of());
    }

    /** Takes what is put where. */
    private interface Sink {
        void put(int base, String step, int value);
    }

    private void stores(FunctionBody body, Sink sink) {
        for (Op op : body.ops()) {
            if (op instanceof Op.Store store && store.place() instanceof FieldOf field) {
                sink.put(field.base(), Variables.name(field), store.value());
            } else if (op instanceof Op.Store store
                    && store.place() instanceof ElementOf element
                    && body.definition(element.base()) instanceof Op.Load load
                    && load.place() instanceof FieldOf field) {
                sink.put(field.base(), Variables.name(field) + ELEMENT, store.value());
            }
        }
    }

    private void setter(FunctionFacts function, FunctionBody body, int base, String step, int value) {
        if (!(body.definition(base) instanceof Op.Param owner)) {
            return;
        }
        parts(body, step, value, (at, part) -> {
            if (body.definition(part) instanceof Op.Param given) {
                setters.computeIfAbsent(function.id(), f -> new ArrayList<>())
                        .add(new Setter(owner.index(), at, given.index()));
            }
        });
    }

    /** A value, or the elements of a literal or an append. */
    private static void parts(FunctionBody body, String step, int value, BiConsumer<String, Integer> sink) {
        Op op = body.definition(value);
        if (op instanceof Op.Convert convert) {
            parts(body, step, convert.operand(), sink);
        } else if (op instanceof Op.Call call
                && call.callee() instanceof Callee.Builtin builtin
                && builtin.name().equals("append")
                && !step.endsWith(ELEMENT)) {
            call.arguments().stream().skip(1).forEach(v -> sink.accept(step + ELEMENT, v));
        } else if (op instanceof Op.Composite composite
                && !step.endsWith(ELEMENT)
                && composite.elements().stream().allMatch(e -> e.field().isEmpty())) {
            composite.elements().forEach(e -> sink.accept(step + ELEMENT, e.value()));
        } else {
            sink.accept(step, value);
        }
    }

    private void read(FunctionBody body) {
        Paths here = paths.apply(body);
        Sink sink = (base, step, value) -> parts(body, step, value, (at, part) -> put(body, here, base, at, part));
        stores(body, sink);
        for (Op op : body.ops()) {
            if (op instanceof Op.Call call && call.callee() instanceof Callee.Static target) {
                for (Setter setter : setters.getOrDefault(target.function(), List.of())) {
                    if (Math.max(setter.owner(), setter.value())
                            < call.arguments().size()) {
                        put(
                                body,
                                here,
                                call.arguments().get(setter.owner()),
                                setter.step(),
                                call.arguments().get(setter.value()));
                    }
                }
            }
        }
    }

    private void put(FunctionBody body, Paths here, int base, String step, int value) {
        Op op = body.definition(value);
        if (op instanceof Op.Convert convert) {
            put(body, here, base, step, convert.operand());
        } else if (op instanceof Op.MethodValue method && method.target() instanceof Callee.Static target) {
            relative(here, base, method.receiver())
                    .ifPresent(
                            steps -> keep(step, new Bound(target.function(), Map.of(0, steps), Map.of(), List.of())));
        } else if (op instanceof Op.MakeClosure closure) {
            closure(here, base, step, closure);
        } else {
            constructed.fields(body, value).forEach((field, v) -> {
                Optional<List<String>> back = relative(here, base, v);
                back.ifPresent(steps -> ways.accept(List.of(step, field), Optional.of(new Aliases.To(steps, false))));
                if (back.isEmpty()) {
                    ways.accept(List.of(step, field), Optional.empty());
                }
            });
        }
    }

    private void closure(Paths here, int base, String step, Op.MakeClosure closure) {
        Map<Integer, List<String>> captures = new HashMap<>();
        List<Integer> variables = new ArrayList<>();
        for (int i = 0; i < closure.captures().size(); i++) {
            int index = i;
            int capture = closure.captures().get(i);
            relative(here, base, capture).ifPresent(steps -> captures.put(index, steps));
            boolean variable = here.of(capture)
                    .then(LockPath.CONTENT)
                    .filter(here.of(base)::equals)
                    .isPresent();
            if (variable) {
                variables.add(i);
            }
        }
        if (!captures.isEmpty() || !variables.isEmpty()) {
            keep(step, new Bound(closure.function(), Map.of(), captures, variables));
        }
    }

    private void keep(String step, Bound function) {
        bound.computeIfAbsent(step, s -> new HashSet<>()).add(function);
    }

    /** The steps from one struct to the object of a value. */
    private static Optional<List<String>> relative(Paths here, int base, int value) {
        LockPath from = here.of(base);
        LockPath to = here.of(value);
        return to.startsWith(from)
                ? Optional.of(to.steps().subList(from.steps().size(), to.steps().size()))
                : Optional.empty();
    }
}
