package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.callgraph.ValueTypes;
import dev.caulk.analysis.engine.lock.LockPath.Root;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Literal;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place.Deref;
import dev.caulk.analysis.ops.Place.ElementOf;
import dev.caulk.analysis.ops.Place.FieldOf;
import dev.caulk.analysis.ops.Place.Global;
import dev.caulk.model.FunctionModel;
import dev.caulk.model.LockEffect;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** The ways to the objects that the values of a function are or point to. */
final class Paths {
    private static final int DEEPEST = 12;

    private final FunctionBody body;
    private final Library library;
    private final Aliases aliases;
    private final Getters getters;
    private final Constructed constructed;

    Paths(FunctionBody body, Library library, Aliases aliases, Getters getters, Constructed constructed) {
        this.body = body;
        this.library = library;
        this.aliases = aliases;
        this.getters = getters;
        this.constructed = constructed;
    }

    /**
     * A way, and which side of a lock at its end is meant.
     *
     * @param reading whether only the readers' side
     */
    record View(LockPath path, boolean reading) {}

    /** The way to the object of a value; {@code known} tells those of values that depend on the path of control. */
    View of(int value, IntFunction<Optional<LockPath>> known) {
        return view(value, known, 0);
    }

    /** The way to the object of a value as far as no path of control matters. */
    LockPath of(int value) {
        return of(value, v -> Optional.empty()).path();
    }

    private View view(int value, IntFunction<Optional<LockPath>> known, int depth) {
        Optional<LockPath> here = known.apply(value);
        if (here.isPresent()) {
            return new View(here.get(), false);
        }
        Op op = body.definition(value);
        View self = new View(LockPath.of(Root.VALUE, value), false);
        if (depth > DEEPEST) {
            return self;
        }
        if (op instanceof Op.Param param) {
            return new View(LockPath.of(Root.PARAM, param.index()), false);
        }
        if (op instanceof Op.FreeVar free) {
            return new View(LockPath.of(Root.FREE, free.index()), false);
        }
        if (op instanceof Op.Convert convert) {
            return view(convert.operand(), known, depth + 1);
        }
        if (op instanceof Op.TypeAssert assertion && !assertion.commaOk()) {
            return view(assertion.operand(), known, depth + 1);
        }
        if (op instanceof Op.Load load && !load.commaOk()) {
            return place(load.place(), known, depth).orElse(self);
        }
        if (op instanceof Op.AddressOf address) {
            return place(address.place(), known, depth).orElse(self);
        }
        if (op instanceof Op.Extract extract) {
            return extracted(extract, known, depth).orElse(self);
        }
        return op instanceof Op.Call call ? called(call, 0, known, depth).orElse(self) : self;
    }

    private Optional<View> extracted(Op.Extract extract, IntFunction<Optional<LockPath>> known, int depth) {
        Op tuple = body.definition(extract.tuple());
        if (tuple instanceof Op.TypeAssert assertion && extract.index() == 0) {
            return Optional.of(view(assertion.operand(), known, depth + 1));
        }
        if (tuple instanceof Op.Load load && extract.index() == 0) {
            return place(load.place(), known, depth);
        }
        return tuple instanceof Op.Call call ? called(call, extract.index(), known, depth) : Optional.empty();
    }

    private Optional<View> called(Op.Call call, int result, IntFunction<Optional<LockPath>> known, int depth) {
        for (FunctionModel model : library.of(body, call)) {
            if (model.lock().filter(l -> l.does() == LockEffect.Does.VIEW).isPresent()
                    && !call.arguments().isEmpty()) {
                View lock = view(call.arguments().get(0), known, depth + 1);
                return Optional.of(
                        new View(lock.path(), model.lock().orElseThrow().mode() == LockEffect.Mode.READ));
            }
        }
        return getters.of(call.callee(), result)
                .filter(way -> way.number() < call.arguments().size())
                .flatMap(way -> view(call.arguments().get(way.number()), known, depth + 1)
                        .path()
                        .then(way.steps()))
                .map(path -> new View(path, false));
    }

    private Optional<View> place(dev.caulk.analysis.ops.Place place, IntFunction<Optional<LockPath>> known, int depth) {
        if (place instanceof Global global) {
            return Optional.of(new View(LockPath.global(global.symbol()), false));
        }
        if (place instanceof FieldOf field) {
            return field(field, known, depth);
        }
        if (place instanceof Deref deref) {
            return dereferenced(deref.pointer(), known, depth);
        }
        ElementOf element = (ElementOf) place;
        return view(element.base(), known, depth + 1)
                .path()
                .then(index(element.index()))
                .map(path -> new View(path, false));
    }

    private Optional<View> field(FieldOf field, IntFunction<Optional<LockPath>> known, int depth) {
        Optional<Integer> set = setBy(field);
        if (set.isPresent()) {
            return Optional.of(view(set.get(), known, depth + 1));
        }
        String step = Variables.name(field);
        LockPath base = view(field.base(), known, depth + 1).path();
        // Where the way gets too long it starts anew.
        Optional<LockPath> whole = base.then(step);
        return (whole.isPresent()
                        ? whole
                        : LockPath.of(Root.VALUE, field.base()).then(step))
                .map(aliases::resolve);
    }

    /** The argument that the call which made the struct put into that field. */
    private Optional<Integer> setBy(FieldOf field) {
        if (body.definition(field.base()) instanceof Op.Call call) {
            return library.of(body, call).stream()
                    .flatMap(model -> model.sets().stream()
                            .filter(sets -> sets.field().equals(field.field()))
                            .map(sets -> Library.parameter(model, sets.param())))
                    .filter(i -> i < call.arguments().size())
                    .map(i -> call.arguments().get(i))
                    .findFirst();
        }
        return Optional.empty();
    }

    private Optional<View> dereferenced(int pointer, IntFunction<Optional<LockPath>> known, int depth) {
        LockPath to = view(pointer, known, depth + 1).path();
        Op op = body.definition(pointer);
        boolean variable = op instanceof Op.Alloc || op instanceof Op.FreeVar free && free.byReference();
        return (variable ? to.then(LockPath.CONTENT) : Optional.of(to)).map(path -> new View(path, false));
    }

    /** An index as a step; those that callers know are told by their number. */
    String index(int value) {
        Op op = body.definition(value);
        if (op instanceof Op.Constant constant && constant.literal() instanceof Literal.Value v) {
            return "[" + v.value() + "]";
        }
        if (op instanceof Op.Param param) {
            return "[p" + param.index() + "]";
        }
        return op instanceof Op.FreeVar free && !free.byReference() ? "[f" + free.index() + "]" : "[v" + value + "]";
    }

    /** The way with any element of a container instead of a certain one: what can be said of it in other functions. */
    LockPath general(LockPath path) {
        LockPath from = path;
        if (path.root() == Root.VALUE
                && body.definition(path.number()) instanceof Op.Extract extract
                && body.definition(extract.tuple()) instanceof Op.RangeNext range) {
            LockPath prefix = LockPath.of(Root.VALUE, path.number());
            from = of(range.operand())
                    .then(LockPath.ANY_ELEMENT)
                    .filter(onto -> onto.steps().size() + path.steps().size() < DEEPEST)
                    .map(onto -> path.rebase(prefix, onto))
                    .orElse(path);
        }
        return new LockPath(
                from.root(),
                from.number(),
                from.symbol(),
                from.steps().stream()
                        .map(step -> step.startsWith("[v") ? LockPath.ANY_ELEMENT : step)
                        .toList());
    }

    /** How people write it: {@code s.mu}. */
    String text(LockPath path) {
        StringBuilder text = new StringBuilder(root(path));
        for (String step : path.steps()) {
            if (step.contains("#")) {
                text.append('.').append(step.substring(step.indexOf('#') + 1));
            } else if (step.startsWith("[")) {
                text.append("[…]");
            }
        }
        return text.toString();
    }

    private String root(LockPath path) {
        if (path.root() == Root.GLOBAL) {
            return path.symbol().substring(path.symbol().lastIndexOf('.') + 1);
        }
        for (Op op : body.ops()) {
            if (op instanceof Op.Param param && path.root() == Root.PARAM && param.index() == path.number()) {
                return param.name();
            }
            if (op instanceof Op.FreeVar free && path.root() == Root.FREE && free.index() == path.number()) {
                return free.name();
            }
            if (op instanceof Op.Alloc alloc
                    && path.isValue(op.id())
                    && !alloc.variable().isEmpty()) {
                return alloc.variable();
            }
            if (op instanceof Op.Phi phi && path.isValue(op.id())) {
                return phi.variable();
            }
        }
        return ValueTypes.named(ValueTypes.of(body, path.number()))
                .map(type -> type.name())
                .orElse("…");
    }

    /** The way from an object through fields. */
    Optional<View> follow(LockPath from, List<String> steps) {
        Optional<Integer> given = from.root() == Root.VALUE && from.steps().isEmpty() && !steps.isEmpty()
                ? constructed.field(body, from.number(), steps.get(0))
                : Optional.empty();
        return given.isPresent() ? followed(of(given.get()), steps.subList(1, steps.size())) : followed(from, steps);
    }

    private Optional<View> followed(LockPath from, List<String> steps) {
        View at = new View(from, false);
        for (String step : steps) {
            Optional<LockPath> next = at.path().then(step);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = aliases.resolve(next.get());
        }
        return Optional.of(at);
    }

    FunctionBody body() {
        return body;
    }
}
