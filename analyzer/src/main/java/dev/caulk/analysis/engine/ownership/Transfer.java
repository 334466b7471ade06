package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.ValueTypes;
import dev.caulk.analysis.engine.cfg.Uses;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.types.InterfaceType;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.StructType;
import dev.caulk.analysis.types.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** What one Op does to the roles of values, except for calls and the ends of blocks. */
final class Transfer {
    private final FunctionId function;
    private final FunctionBody body;
    private final Calls calls;
    private final Stores stores;
    private Optional<Uses> uses = Optional.empty();
    private Optional<SameConditions> conditions = Optional.empty();

    Transfer(FunctionId function, FunctionBody body, Calls calls) {
        this.function = function;
        this.body = body;
        this.calls = calls;
        this.stores = new Stores(body);
    }

    /** Applies any Op but a {@link Op.Phi} and a {@link Op.Terminator}. */
    void apply(Op op, Tracks tracks) {
        if (op instanceof Op.Invocation call) {
            tracks.assign(op.id(), Optional.empty());
            calls.apply(function, body, call, tracks);
        } else if (op instanceof Op.Store store) {
            stores.store(store, tracks);
        } else if (op instanceof Op.Send send) {
            escape(send.value(), tracks);
        } else if (op instanceof Op.RangeNext next && mayCall(next)) {
            tracks.assign(op.id(), Optional.empty());
            tracks.role(next.operand()).ifPresent(role -> RoleEffects.invoke(role, Effect.CALL, tracks));
        } else if (op instanceof Op.Recv recv && isEndSignal(recv.channel(), tracks)) {
            tracks.ended();
        } else if (op instanceof Op.Alloc alloc) {
            tracks.assign(alloc.id(), Optional.empty());
            tracks.assignCell(alloc.id(), Optional.empty());
        } else {
            tracks.assign(op.id(), result(op, tracks));
        }
    }

    /** Whether a range calls a function for its elements (spec: "For statements with range clause"). */
    private static boolean mayCall(Op.RangeNext next) {
        return next.over() == Op.RangeNext.Over.FUNCTION || next.over() == Op.RangeNext.Over.UNKNOWN;
    }

    /** Whether a value is false only when the resource has released itself. */
    boolean releasedWhenFalse(int value, Tracks tracks) {
        return body.definition(value) instanceof Op.Call call && calls.releasedWhenFalse(body, call, tracks);
    }

    /** The place of the error among the results of a call that leaves the resource to its caller when it returns one. */
    OptionalInt leavesOnError(Op op, Tracks tracks) {
        return op instanceof Op.Call call ? calls.failures().of(function, body, call, tracks) : OptionalInt.empty();
    }

    /** What must have gone wrong in a call that leaves the resource to its caller, where nothing else makes it do so. */
    Optional<String> brokenContract(Op op, Tracks tracks) {
        return op instanceof Op.Call call
                ? calls.failures().brokenContract(function, body, call, tracks)
                : Optional.empty();
    }

    /** The bodies of all functions that a call can run; none where one of them is not there. */
    List<FunctionBody> callees(Op.Call call) {
        return calls.bodies(function, call);
    }

    /** Whether anything can depend on one of the results of a call: a log entry or the like does not. */
    boolean isAsked(Op call, int result) {
        Uses known = uses.orElseGet(() -> new Uses(body));
        uses = Optional.of(known);
        return known.of(call.id()).stream()
                .anyMatch(use -> use instanceof Op.Extract extract
                        ? extract.index() == result
                                && known.of(extract.id()).stream().anyMatch(asker -> asks(known, asker))
                        : asks(known, use));
    }

    private static boolean asks(Uses uses, Op use) {
        return !(use instanceof Op.Invocation) || !uses.of(use.id()).isEmpty();
    }

    /** The values of the function that come out alike. */
    SameConditions conditions() {
        SameConditions known = conditions.orElseGet(() -> new SameConditions(body));
        conditions = Optional.of(known);
        return known;
    }

    /** Applies what is sure when a closure is deferred. */
    void defer(Op.MakeClosure closure, Tracks tracks) {
        calls.closures().defer(closure, tracks);
    }

    private static boolean isEndSignal(int channel, Tracks tracks) {
        return tracks.role(channel).filter(Role.EndSignal.class::isInstance).isPresent();
    }

    /** Whether a select goes on with a case that fires when the resource has ended by itself. */
    static boolean isEnd(Op.Terminator end, int successor, Tracks tracks) {
        return end instanceof Op.Select select
                && successor < select.cases().size()
                && !select.cases().get(successor).isSend()
                && isEndSignal(select.cases().get(successor).channel(), tracks);
    }

    /** What a select sends when it goes on with one of its cases. */
    void sent(Op.Terminator end, int successor, Tracks tracks) {
        if (end instanceof Op.Select select && successor < select.cases().size()) {
            select.cases().get(successor).sent().ifPresent(value -> escape(value, tracks));
        }
    }

    static void escape(int value, Tracks tracks) {
        tracks.role(value).filter(Role::leads).ifPresent(tracks::escaped);
    }

    private Optional<Role> result(Op op, Tracks tracks) {
        if (op instanceof Op.Convert convert) {
            return tracks.role(convert.operand());
        }
        if (op instanceof Op.TypeAssert assertion) {
            return assertion.commaOk() ? asserted(assertion, tracks) : tracks.role(assertion.operand());
        }
        if (op instanceof Op.Extract extract) {
            return extract(extract, tracks);
        }
        if (op instanceof Op.Load load) {
            return load(load.place(), tracks);
        }
        if (op instanceof Op.AddressOf address) {
            return load(address.place(), tracks);
        }
        if (op instanceof Op.Composite composite) {
            return composite(composite, tracks);
        }
        if (op instanceof Op.RangeNext next) {
            return tracks.role(next.operand()).filter(Role::leads).map(role -> element(role));
        }
        if (op instanceof Op.MakeClosure closure) {
            return calls.closures().closure(closure, tracks);
        }
        return op instanceof Op.MethodValue method ? calls.closures().bound(method, tracks) : Optional.empty();
    }

    /** Whether something can be closed is told by the assertion of its type. */
    private static Optional<Role> asserted(Op.TypeAssert assertion, Tracks tracks) {
        boolean closer = assertion.type().underlying() instanceof InterfaceType face
                && face.methods().containsKey("Close");
        Optional<Role> operand = tracks.role(assertion.operand());
        if (operand.filter(r -> r instanceof Role.Err || r instanceof Role.EndError)
                .isPresent()) {
            return Optional.of(new Role.Tuple(new TreeMap<>(Map.of(1, new Role.Flag(false)))));
        }
        return operand.map(role ->
                closer && role.leads() ? new Role.Tuple(new TreeMap<>(Map.of(0, role, 1, new Role.Flag(true)))) : role);
    }

    /** What a range gives as its value: elements are not told apart from what holds them. */
    private static Role element(Role role) {
        return new Role.Tuple(new TreeMap<>(Map.of(2, role)));
    }

    private static Optional<Role> extract(Op.Extract extract, Tracks tracks) {
        Optional<Role> tuple = tracks.role(extract.tuple());
        if (tuple.isPresent() && tuple.get() instanceof Role.Tuple elements) {
            return Optional.ofNullable(elements.elements().get(extract.index()));
        }
        return extract.index() == 0 ? tuple : Optional.empty();
    }

    private Optional<Role> load(Place place, Tracks tracks) {
        if (place instanceof Place.Deref deref) {
            Optional<Role> cell = tracks.cell(deref.pointer());
            return cell.isPresent() ? cell : tracks.role(deref.pointer());
        }
        if (place instanceof Place.ElementOf element) {
            return tracks.role(element.base()).filter(Role::leads);
        }
        if (!(place instanceof Place.FieldOf field)) {
            return Optional.empty();
        }
        Optional<Role> told = tracks.field(stores.path(field));
        if (told.isPresent()) {
            return told;
        }
        String key = key(field.owner(), field.field());
        Optional<Role> base = tracks.role(field.base());
        if (base.filter(role -> !role.holders().isEmpty()).isPresent()) {
            return base.get().inField(key);
        }
        // A part of a part is named by its outermost field, which is what its owner knows.
        return base.filter(role -> role instanceof Role.Direct || role instanceof Role.Part)
                .map(role -> role instanceof Role.Part ? role : new Role.Part(key));
    }

    static String key(Type owner, String field) {
        return ValueTypes.key(owner) + "." + field;
    }

    private static Optional<Role> composite(Op.Composite composite, Tracks tracks) {
        Optional<Role> all = Optional.empty();
        for (Op.Composite.Element element : composite.elements()) {
            Optional<Role> role = tracks.role(element.value()).filter(Role::leads);
            if (role.isEmpty()) {
                continue;
            }
            if (element.field().isEmpty() || !isOwnStruct(composite.type())) {
                tracks.escaped(role.get());
                continue;
            }
            String key = key(composite.type(), element.field().get());
            Role holder = new Role.Holder(key, role.get(), true);
            all = Optional.of(all.map(other -> other.and(holder)).orElse(holder));
        }
        return all;
    }

    /** Whether all that can be done with a struct is in the audited code; methods of a library's may release what it holds. */
    static boolean isOwnStruct(Type type) {
        Optional<NamedType> named = ValueTypes.named(type);
        return named.map(NamedType::inTree).orElse(type.underlying() instanceof StructType);
    }

    /** Whether a callee is a closure that is called where it is written. */
    static Optional<Op.MakeClosure> literal(FunctionBody body, Callee callee) {
        return callee instanceof Callee.Value value && body.definition(value.value()) instanceof Op.MakeClosure closure
                ? Optional.of(closure)
                : Optional.empty();
    }
}
