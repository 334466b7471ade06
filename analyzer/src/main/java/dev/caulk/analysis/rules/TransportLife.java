package dev.caulk.analysis.rules;

import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.callgraph.ValueTypes;
import dev.caulk.analysis.engine.cfg.Uses;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Literal;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.types.ConstantValue;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where an HTTP transport goes that a function makes, directly or inside of a client. */
final class TransportLife {
    private static final String TRANSPORT = "net/http.Transport";
    private static final String CLIENT = "net/http.Client";
    private static final String REQUEST = "net/http.Request";
    private static final String PROXY = "net/http/httputil.ReverseProxy";
    private static final int MAX_DEPTH = 3;

    private final RuleContext context;
    private boolean kept;
    private boolean closed;
    private boolean used;
    private boolean single;
    private boolean idle;

    private TransportLife(RuleContext context) {
        this.context = context;
    }

    /** Follows the transport that an Op makes. */
    static TransportLife of(RuleContext context, FunctionBody body, Op made) {
        TransportLife life = new TransportLife(context);
        if (made instanceof Op.Composite literal) {
            literal.elements().forEach(e -> e.field().ifPresent(name -> life.set(body, name, e.value())));
        }
        life.closed |= made instanceof Op.Call call && isOfDefault(body, call);
        life.follow(body, made.id(), 0);
        return life;
    }

    /** Whether an Op makes a transport. */
    static boolean makes(FunctionBody body, Op op) {
        if (op instanceof Op.Composite composite) {
            return isA(composite.type(), TRANSPORT);
        }
        if (op instanceof Op.Alloc alloc) {
            return alloc.variable().isEmpty() && isA(alloc.type(), TRANSPORT);
        }
        return op instanceof Op.Call call
                && Library.lastName(call.callee()).equals("Clone")
                && isA(ValueTypes.of(body, call.id()), TRANSPORT);
    }

    /** Whether it goes where its owner cannot be followed. */
    boolean kept() {
        return kept;
    }

    /** Whether its idle connections end some time. */
    boolean closed() {
        return closed;
    }

    /** Whether it closes each connection after its request, so that one transport for all requests would do no better. */
    boolean single() {
        return single;
    }

    /** Whether all its requests ask for that. */
    boolean closing() {
        return used && !idle;
    }

    /** Whether anything is asked of it. */
    boolean used() {
        return used;
    }

    private static boolean isA(Type type, String symbol) {
        return ValueTypes.named(type)
                .map(NamedType::symbol)
                .filter(symbol::equals)
                .isPresent();
    }

    /** The default transport, which clones are mostly made of, closes idle connections after a time. */
    private static boolean isOfDefault(FunctionBody body, Op.Call clone) {
        Op from = body.definition(clone.arguments().get(0));
        while (from instanceof Op.TypeAssert || from instanceof Op.Extract) {
            from = body.definition(
                    from instanceof Op.TypeAssert assertion ? assertion.operand() : ((Op.Extract) from).tuple());
        }
        return from instanceof Op.Load load && load.place() instanceof Place.Global;
    }

    /** Fields that end idle connections, or see to it that there are none. */
    private void set(FunctionBody body, String field, int value) {
        boolean zero = body.definition(value) instanceof Op.Constant constant
                && constant.literal().isZero();
        closed |= !zero && (field.equals("IdleConnTimeout") || field.equals("DisableKeepAlives"));
        single |= field.equals("DisableKeepAlives") && isTrue(body, value);
    }

    private static boolean isTrue(FunctionBody body, int value) {
        return body.definition(value) instanceof Op.Constant constant
                && constant.literal() instanceof Literal.Value literal
                && literal.value() instanceof ConstantValue.BoolValue bool
                && bool.value();
    }

    private void follow(FunctionBody body, int start, int depth) {
        Uses uses = new Uses(body);
        Set<Integer> seen = new HashSet<>();
        Deque<Integer> work = new ArrayDeque<>(List.of(start));
        while (!work.isEmpty() && !kept) {
            int value = work.pop();
            if (seen.add(value)) {
                uses.of(value).forEach(use -> use(body, use, value, depth, work));
            }
        }
    }

    private void use(FunctionBody body, Op use, int value, int depth, Deque<Integer> work) {
        if (use instanceof Op.Store store) {
            store(body, store, value, work);
        } else if (use instanceof Op.Composite composite) {
            carry(carries(composite.type()), use, work);
        } else if (use instanceof Op.Invocation call) {
            call(body, call, value, depth);
        } else if (use instanceof Op.MakeClosure closure) {
            closure(body, closure, value, depth);
        } else if (use instanceof Op.Load load) {
            carry(true, use, work);
            kept |= load.place() instanceof Place.FieldOf && !isCarrier(load.type());
        } else if (use instanceof Op.Convert || use instanceof Op.Phi || use instanceof Op.AddressOf) {
            work.add(use.id());
        } else if (!(use instanceof Op.Compute) && !(use instanceof Op.Branch)) {
            kept = true;
        }
    }

    /** Clients, proxies, and types of the program's own around a transport. */
    private static boolean carries(Type type) {
        return isA(type, CLIENT)
                || isA(type, PROXY)
                || ValueTypes.named(type).filter(NamedType::inTree).isPresent();
    }

    private static boolean isCarrier(Type type) {
        return isA(type, TRANSPORT) || isA(type, CLIENT);
    }

    private void carry(boolean carries, Op to, Deque<Integer> work) {
        kept |= !carries;
        work.add(to.id());
    }

    private void store(FunctionBody body, Op.Store store, int value, Deque<Integer> work) {
        if (store.value() != value) {
            if (store.place() instanceof Place.FieldOf field) {
                set(body, field.field(), store.value());
            }
            return;
        }
        if (store.place() instanceof Place.Deref deref && body.definition(deref.pointer()) instanceof Op.Alloc) {
            work.add(deref.pointer());
        } else if (store.place() instanceof Place.FieldOf field && isA(field.owner(), CLIENT)) {
            work.add(field.base());
            kept |= !isLocal(body, field.base());
        } else {
            kept = true;
        }
    }

    private static boolean isLocal(FunctionBody body, int base) {
        Op op = body.definition(base);
        boolean variable = op instanceof Op.Load load
                && load.place() instanceof Place.Deref deref
                && body.definition(deref.pointer()) instanceof Op.Alloc;
        return variable || op instanceof Op.Composite || op instanceof Op.Alloc || op instanceof Op.Constant;
    }

    private void call(FunctionBody body, Op.Invocation call, int value, int depth) {
        used = true;
        boolean receiver = Library.hasReceiver(call.callee())
                && call.arguments().get(0) == value
                && !(call.callee() instanceof Callee.Static);
        if (receiver) {
            boolean closes = Library.lastName(call.callee()).equals("CloseIdleConnections");
            closed |= closes;
            idle |= !closes && !asksToClose(body, call);
            return;
        }
        if (!(call.callee() instanceof Callee.Static target) || depth >= MAX_DEPTH) {
            kept = true;
            return;
        }
        Optional<FunctionBody> callee =
                context.program().function(target.function()).flatMap(FunctionFacts::body);
        if (callee.isEmpty()) {
            kept = true;
            return;
        }
        for (Op op : callee.get().ops()) {
            if (op instanceof Op.Param param
                    && param.index() < call.arguments().size()
                    && call.arguments().get(param.index()) == value) {
                follow(callee.get(), param.id(), depth + 1);
            }
        }
    }

    /** Whether a request is made that has its connection closed after it (net/http, Request.Close). */
    private static boolean asksToClose(FunctionBody body, Op.Invocation call) {
        return call.arguments().size() == 2
                && body.ops().stream()
                        .anyMatch(op -> op instanceof Op.Store store
                                && store.place() instanceof Place.FieldOf field
                                && field.base() == call.arguments().get(1)
                                && isA(field.owner(), REQUEST)
                                && field.field().equals("Close")
                                && isTrue(body, store.value()));
    }

    /** A closure that is called or deferred where it stands. */
    private void closure(FunctionBody body, Op.MakeClosure closure, int value, int depth) {
        boolean called = new Uses(body)
                .of(closure.id()).stream()
                        .allMatch(use -> use instanceof Op.Invocation call
                                && !(use instanceof Op.Go)
                                && call.callee() instanceof Callee.Value target
                                && target.value() == closure.id());
        Optional<FunctionBody> inner =
                context.program().function(closure.function()).flatMap(FunctionFacts::body);
        if (!called || inner.isEmpty() || depth >= MAX_DEPTH) {
            kept = true;
            return;
        }
        for (Op op : inner.get().ops()) {
            if (op instanceof Op.FreeVar free && closure.captures().get(free.index()) == value) {
                follow(inner.get(), free.id(), depth + 1);
            }
        }
    }
}
