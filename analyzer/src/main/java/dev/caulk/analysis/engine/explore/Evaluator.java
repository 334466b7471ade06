package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.callgraph.ValueTypes;
import dev.caulk.analysis.engine.explore.HeapObject.Channel;
import dev.caulk.analysis.engine.explore.HeapObject.Memory;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.Literal;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.BasicType;
import dev.caulk.analysis.types.GoTypes;
import dev.caulk.analysis.types.MapType;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.SliceType;
import dev.caulk.analysis.types.TupleType;
import dev.caulk.analysis.types.Type;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** The values of Ops that only compute, read or make something. */
final class Evaluator {
    private final State state;
    private final Access access;

    Evaluator(State state) {
        this.state = state;
        this.access = new Access(state);
    }

    /** The value of an Op; empty for Ops that do something else. */
    Optional<Value> of(Frame frame, Op op) {
        if (op instanceof Op.Constant constant) {
            return Optional.of(constant(constant));
        }
        if (op instanceof Op.Load load) {
            Value value = access.read(frame, load.place(), load.commaOk() ? single(load.type()) : load.type());
            return Optional.of(load.commaOk() ? withOk(frame, load, value) : value);
        }
        if (op instanceof Op.Extract extract) {
            return Optional.of(extract(frame, extract));
        }
        if (op instanceof Op.Compute compute) {
            return Optional.of(compute(frame, compute));
        }
        if (op instanceof Op.Convert convert) {
            return Optional.of(frame.get(convert.operand()));
        }
        if (op instanceof Op.AddressOf address) {
            return Optional.of(access.pointer(frame, address.place())
                    .<Value>map(p -> p)
                    .orElseGet(() -> state.symbol(address.type())));
        }
        if (op instanceof Op.TypeAssert assertion) {
            return Optional.of(asserted(frame, assertion));
        }
        return made(frame, op);
    }

    private Optional<Value> made(Frame frame, Op op) {
        if (op instanceof Op.Alloc alloc) {
            return Optional.of(new Value.Pointer(state.allocate(Memory.made(alloc.type())), ""));
        }
        if (op instanceof Op.MakeClosure closure) {
            return Optional.of(new Value.Function(
                    closure.function(),
                    closure.captures().stream().map(frame::get).toList()));
        }
        if (op instanceof Op.FunctionValue function) {
            return Optional.of(
                    function.target() instanceof Callee.Static target
                            ? new Value.Function(target.function(), List.of())
                            : new Value.Bound(function.target(), List.of()));
        }
        if (op instanceof Op.MethodValue method) {
            return Optional.of(new Value.Bound(method.target(), List.of(frame.get(method.receiver()))));
        }
        if (op instanceof Op.Composite composite) {
            return Optional.of(composite(frame, composite));
        }
        if (op instanceof Op.Make make) {
            return Optional.of(make(frame, make));
        }
        return op instanceof Op.MakeChan make ? Optional.of(channel(frame, make)) : Optional.empty();
    }

    private Value constant(Op.Constant constant) {
        if (constant.literal() instanceof Literal.Value value) {
            return new Value.Known(value.value());
        }
        if (constant.literal() instanceof Literal.Nil) {
            return new Value.Nil();
        }
        return constant.literal() instanceof Literal.Zero
                ? Constants.zero(state, constant.type())
                : state.symbol(constant.type());
    }

    private static Type single(Type type) {
        return type instanceof TupleType tuple && !tuple.elements().isEmpty()
                ? tuple.elements().get(0)
                : type;
    }

    /** {@code m[k]} with ok: a map of the exploration knows its keys. */
    private Value withOk(Frame frame, Op.Load load, Value value) {
        Optional<Value.Pointer> place = access.pointer(frame, load.place());
        Optional<Memory> memory = place.flatMap(state::memory);
        boolean open = !access.source(frame, load.place()).equals(place);
        boolean mayHold = memory.isEmpty() || memory.get().outside() && !access.isOwn(place.orElseThrow());
        if (mayHold || open) {
            return new Value.Tuple(List.of(value, state.symbol(new BasicType("bool"))));
        }
        return new Value.Tuple(List.of(value, State.bool(access.isThere(place.orElseThrow()))));
    }

    private Value extract(Frame frame, Op.Extract extract) {
        return state.resolve(frame.get(extract.tuple())) instanceof Value.Tuple tuple
                        && extract.index() < tuple.values().size()
                ? tuple.values().get(extract.index())
                : state.symbol(extract.type());
    }

    private Value compute(Frame frame, Op.Compute compute) {
        List<Value> operands =
                compute.operands().stream().map(frame::get).map(state::resolve).toList();
        if (compute.operator().equals("slice")) {
            return slice(operands, compute.type());
        }
        if (compute.operator().equals("!") && operands.size() == 1) {
            return Constants.bool(operands.get(0))
                    .map(b -> State.bool(!b))
                    .orElseGet(() -> new Value.Not(operands.get(0)));
        }
        if (operands.size() != 2) {
            return compute.operator().equals("-") && operands.size() == 1
                    ? Constants.compute("-", Constants.integer(0), operands.get(0))
                            .orElseGet(() -> state.symbol(compute.type()))
                    : state.symbol(compute.type());
        }
        Value left = operands.get(0);
        Value right = operands.get(1);
        if (Comparisons.isComparison(compute.operator())) {
            return Constants.compare(compute.operator(), left, right)
                    .map(State::bool)
                    .orElseGet(() -> new Value.Test(compute.operator(), left, right));
        }
        return Constants.compute(compute.operator(), left, right).orElseGet(() -> state.symbol(compute.type()));
    }

    /** {@code s[low:]} of a slice of known length is that slice without its first elements; of others the whole stands for it. */
    private Value slice(List<Value> operands, Type type) {
        Value base = operands.get(0);
        Optional<Memory> memory = state.memory(base);
        OptionalInt low = operands.size() > 1 ? Constants.integer(operands.get(1)) : OptionalInt.of(0);
        boolean known = memory.filter(
                        m -> !m.outside() && m.length().isPresent() && type.underlying() instanceof SliceType)
                .isPresent();
        if (!known || low.isEmpty() || operands.size() > 3) {
            return base;
        }
        int length = memory.get().length().getAsInt();
        OptionalInt high = operands.size() == 3 ? Constants.integer(operands.get(2)) : OptionalInt.of(length);
        int from = Math.min(low.getAsInt(), length);
        int to = Math.max(from, Math.min(high.orElse(length), length));
        if (from == 0 && to == length) {
            return base;
        }
        Memory part = Memory.made(memory.get().type()).withLength(to - from);
        for (int i = from; i < to; i++) {
            part = copy(memory.get(), Paths.element(i), part, Paths.element(i - from));
        }
        return new Value.Pointer(state.allocate(part), "");
    }

    static Memory copy(Memory source, String from, Memory target, String to) {
        Memory now = target;
        for (var part : Paths.below(source.parts(), from).entrySet()) {
            now = now.with(Paths.join(to, part.getKey()), part.getValue());
        }
        return now;
    }

    private Value asserted(Frame frame, Op.TypeAssert assertion) {
        Value value = state.resolve(frame.get(assertion.operand()));
        if (!assertion.commaOk()) {
            return value;
        }
        Type to = single(assertion.type());
        Optional<NamedType> dynamic = dynamicType(state, value);
        boolean concrete = !GoTypes.isInterface(to);
        if (value instanceof Value.Nil || dynamic.isPresent() && concrete && !dynamic.equals(ValueTypes.named(to))) {
            return new Value.Tuple(List.of(Constants.zero(state, to), State.bool(false)));
        }
        return dynamic.isPresent() && concrete
                ? new Value.Tuple(List.of(value, State.bool(true)))
                : new Value.Tuple(List.of(value, state.symbol(new BasicType("bool"))));
    }

    /** The named type of what an interface holds, as far as it was made during the exploration. */
    static Optional<NamedType> dynamicType(State state, Value value) {
        Value known = state.resolve(value);
        if (known instanceof Value.Struct struct) {
            return ValueTypes.named(struct.type());
        }
        return known instanceof Value.Pointer pointer
                        && pointer.path().isEmpty()
                        && state.object(pointer.object()) instanceof Memory memory
                        && !memory.outside()
                ? ValueTypes.named(memory.type())
                : Optional.empty();
    }

    private Value composite(Frame frame, Op.Composite composite) {
        SortedMap<String, Value> parts = new TreeMap<>();
        int next = 0;
        int length = 0;
        boolean map = composite.type().underlying() instanceof MapType;
        for (Op.Composite.Element element : composite.elements()) {
            Value value = state.resolve(frame.get(element.value()));
            String key;
            if (element.field().isPresent()) {
                key = element.field().get();
            } else {
                Value index =
                        element.key().isPresent() ? frame.get(element.key().getAsInt()) : Constants.integer(next);
                OptionalInt number = Constants.integer(state.resolve(index));
                next = number.orElse(next) + 1;
                key = Access.key(state.resolve(index)).orElseGet(() -> Paths.element(parts.size()));
            }
            put(parts, key, value);
            length = map ? length + 1 : Math.max(length, next);
        }
        boolean reference = map || composite.type().underlying() instanceof SliceType;
        if (!reference && !composite.pointer()) {
            return new Value.Struct(composite.type(), parts);
        }
        Memory memory = new Memory(
                composite.type(), false, false, parts, reference ? OptionalInt.of(length) : OptionalInt.empty());
        return new Value.Pointer(state.allocate(memory), "");
    }

    private static void put(SortedMap<String, Value> parts, String key, Value value) {
        if (value instanceof Value.Struct struct) {
            struct.parts().forEach((rest, part) -> parts.put(Paths.join(key, rest), part));
        } else {
            parts.put(key, value);
        }
    }

    private Value make(Frame frame, Op.Make make) {
        int length = 0;
        if (make.type().underlying() instanceof SliceType && !make.sizes().isEmpty()) {
            length = size(frame.get(make.sizes().get(0))).orElse(Access.TYPICAL);
        }
        return new Value.Pointer(state.allocate(Memory.made(make.type()).withLength(length)), "");
    }

    /** A size that comes from outside is a typical one, for all that is made or counted by it. */
    OptionalInt size(Value value) {
        Value known = state.resolve(value);
        if (known instanceof Value.Symbol symbol) {
            state.bind(symbol, Constants.integer(Access.TYPICAL));
            return OptionalInt.of(Access.TYPICAL);
        }
        return Constants.integer(known);
    }

    /** A capacity that is the length of something is taken to be enough: not all lengths are followed. */
    private Value channel(Frame frame, Op.MakeChan make) {
        OptionalInt capacity = make.capacity().isEmpty()
                ? OptionalInt.of(0)
                : capacity(frame, make.capacity().getAsInt());
        return new Value.Pointer(
                state.allocate(new Channel(
                        List.of(new Site(frame.facts.id(), make)),
                        capacity,
                        List.of(),
                        false,
                        false,
                        OptionalInt.empty())),
                "");
    }

    private OptionalInt capacity(Frame frame, int size) {
        boolean measured =
                frame.cfg.body().definition(size) instanceof Op.Call call && call.callee() instanceof Callee.Builtin;
        return measured ? OptionalInt.empty() : size(frame.get(size));
    }
}
