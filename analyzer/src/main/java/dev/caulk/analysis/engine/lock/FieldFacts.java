package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.callgraph.ValueTypes;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place.FieldOf;
import dev.caulk.analysis.ops.Place.Global;
import dev.caulk.analysis.ops.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who writes which field of the program, constructors left out, and which fields are other names for something. */
final class FieldFacts {
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=", "!", "&&", "||");
    private static final Aliases NO_ALIASES = new Aliases(Map.of());
    private static final Aliases.To NOT_AN_ALIAS = new Aliases.To(List.of("?"), false);

    private final Map<String, Set<FunctionId>> writers = new HashMap<>();
    private final Set<String> writtenNames = new HashSet<>();
    private final Set<String> changing = new HashSet<>();
    private final Map<String, Integer> literals = new HashMap<>();
    private final Map<String, Integer> given = new HashMap<>();
    private final Map<List<String>, Aliases.To> ways = new HashMap<>();
    private final Library library;
    private final Constructed constructed;
    private final FieldValues values;
    private final Getters noGetters;

    FieldFacts(Program program, Library library, Constructed constructed) {
        this.library = library;
        this.constructed = constructed;
        this.noGetters = new Getters(new Program(List.of()), library, NO_ALIASES, constructed);
        for (FunctionFacts function : program.functions()) {
            function.body().ifPresent(body -> read(function.id(), body));
        }
        values = new FieldValues(program, constructed, this::plain, this::keep);
        ways.values().removeIf(NOT_AN_ALIAS::equals);
    }

    /** The functions that a field can hold that are bound to the struct of the field. */
    Set<Bound> functions(String step) {
        return values.of(step);
    }

    /** Whether anybody writes the field of a struct that others can have already. */
    boolean isWritten(String step) {
        return writers.containsKey(step);
    }

    /** Whether the function writes the field. */
    boolean writes(FunctionId function, String step) {
        return writers.getOrDefault(step, Set.of()).contains(function);
    }

    /** Whether a field is counted, or set to one constant here and to another there: it tells what happens, not how things are set up. */
    boolean isChanging(String step) {
        return changing.contains(step);
    }

    /** Whether a function is the only one to write a field once others can have the struct, and whoever makes the struct gives it. */
    boolean isOnlyWrittenBy(FunctionId function, String step) {
        int made = literals.getOrDefault(step.substring(0, step.indexOf('#')), 0);
        return writers.getOrDefault(step, Set.of()).equals(Set.of(function))
                && made > 0
                && made == given.getOrDefault(step, 0);
    }

    /** Whether the answer to a question can change while nobody but others run. */
    boolean isUnsteady(Key key) {
        return isUnsteady(key.subject()) || isUnsteady(key.other());
    }

    /** Names of places end in a semicolon, fields have a dot before them. */
    private boolean isUnsteady(String text) {
        int end = text.indexOf(';');
        int start = 0;
        while (end >= 0) {
            String name = text.substring(start, end);
            if (writtenNames.contains(name.substring(name.lastIndexOf('.') + 1))) {
                return true;
            }
            start = end + 1;
            end = text.indexOf(';', start);
        }
        return false;
    }

    Aliases aliases() {
        return new Aliases(ways);
    }

    private void read(FunctionId function, FunctionBody body) {
        List<Op.Store> stores = new ArrayList<>();
        for (Op op : body.ops()) {
            if (op instanceof Op.Store store && store.place() instanceof FieldOf) {
                stores.add(store);
            } else if (op instanceof Op.Store store && store.place() instanceof Global global) {
                boolean start =
                        function.name().equals("init") || function.name().startsWith("init.");
                if (!start) {
                    writtenNames.add(global.symbol().substring(global.symbol().lastIndexOf('.') + 1));
                }
            } else if (op instanceof Op.Composite composite) {
                elements(body, composite);
            }
        }
        for (Op.Store store : stores) {
            FieldOf field = (FieldOf) store.place();
            String step = Variables.name(field);
            if (!isFresh(body, field.base())) {
                writers.computeIfAbsent(step, s -> new HashSet<>()).add(function);
                writtenNames.add(field.field());
                if (changes(body.definition(store.value()))) {
                    changing.add(step);
                }
            }
            alias(body, field.base(), step, store.value());
        }
    }

    private static boolean changes(Op value) {
        return value instanceof Op.Constant || value instanceof Op.Compute sum && !COMPARISONS.contains(sum.operator());
    }

    /** Whether the struct is made in this function. */
    private static boolean isFresh(FunctionBody body, int base) {
        Op op = body.definition(base);
        return op instanceof Op.Composite || op instanceof Op.Alloc;
    }

    private void elements(FunctionBody body, Op.Composite composite) {
        String owner = ValueTypes.key(composite.type());
        literals.merge(owner, 1, Integer::sum);
        for (Op.Composite.Element element : composite.elements()) {
            element.field().ifPresent(name -> given.merge(owner + "#" + name, 1, Integer::sum));
            element.field().ifPresent(name -> sibling(body, composite, owner + "#" + name, element.value()));
        }
    }

    /** {@code &T{mu: mu, cond: sync.NewCond(mu)}}. */
    private void sibling(FunctionBody body, Op.Composite composite, String step, int value) {
        Optional<Wrapped> wrapped = wrapped(body, value);
        if (wrapped.isPresent()) {
            Optional<Aliases.To> to = composite.elements().stream()
                    .filter(e -> e.value() == wrapped.get().value() && e.field().isPresent())
                    .map(e -> new Aliases.To(
                            List.of(ValueTypes.key(composite.type()) + "#"
                                    + e.field().orElseThrow()),
                            false))
                    .findFirst();
            keep(List.of(step, wrapped.get().step()), to);
        }
    }

    private void alias(FunctionBody body, int base, String step, int value) {
        Optional<Wrapped> wrapped = wrapped(body, value);
        if (wrapped.isPresent()) {
            keep(
                    List.of(step, wrapped.get().step()),
                    relative(body, base, wrapped.get().value()));
        }
    }

    private void keep(List<String> steps, Optional<Aliases.To> to) {
        ways.merge(steps, to.orElse(NOT_AN_ALIAS), (a, b) -> a.equals(b) ? a : NOT_AN_ALIAS);
    }

    /** What a call puts into a field of its result. */
    private record Wrapped(int value, String step) {}

    private Optional<Wrapped> wrapped(FunctionBody body, int value) {
        if (!(body.definition(value) instanceof Op.Call call)) {
            return Optional.empty();
        }
        return library.of(body, call).stream()
                .flatMap(model -> model.sets().stream()
                        .filter(sets -> Library.parameter(model, sets.param())
                                < call.arguments().size())
                        .map(sets -> new Wrapped(
                                call.arguments().get(Library.parameter(model, sets.param())),
                                ValueTypes.key(call.type()) + "#" + sets.field())))
                .findFirst();
    }

    /** The steps from one struct to the object of a value. */
    private Optional<Aliases.To> relative(FunctionBody body, int base, int value) {
        Paths paths = plain(body);
        LockPath from = paths.of(base);
        Paths.View view = paths.of(value, v -> Optional.empty());
        LockPath to = view.path();
        return to.startsWith(from) && to.steps().size() > from.steps().size()
                ? Optional.of(new Aliases.To(
                        to.steps().subList(from.steps().size(), to.steps().size()), view.reading()))
                : Optional.empty();
    }

    /** While aliases are collected, calls say nothing. */
    private Paths plain(FunctionBody body) {
        return new Paths(body, library, NO_ALIASES, noGetters, constructed);
    }
}
