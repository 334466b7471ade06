package dev.caulk.analysis.cells;

import dev.caulk.analysis.cells.Operation.Kind;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.types.BasicType;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.PointerType;
import dev.caulk.analysis.types.Type;

/** Turns the Ops of a function into nodes and edges. */
final class Flow {
    private final CellGraph graph;
    private final Functions functions;
    private final Values values;
    private final Globals globals;
    private final CallFlow calls;
    private final ObjectFlow objects;

    Flow(CellGraph graph, Functions functions, Values values, Globals globals, CallFlow calls) {
        this.graph = graph;
        this.functions = functions;
        this.values = values;
        this.globals = globals;
        this.calls = calls;
        objects = new ObjectFlow(graph, functions, values);
    }

    void function(int function) {
        for (Op op : functions.body(function).ops()) {
            visit(function, op);
        }
    }

    private void visit(int f, Op op) {
        if (op instanceof Op.Invocation call) {
            calls.invoke(f, call);
        } else if (op instanceof Op.Load load) {
            load(f, load);
        } else if (op instanceof Op.Store store) {
            store(f, store);
        } else if (op instanceof Op.AddressOf address) {
            graph.link(values.of(f, address.id()), Labels.DEREF, place(f, address.place()));
        } else if (op instanceof Op.Param) {
            graph.setOrigin(values.of(f, op.id()), Origins.of(Origins.Kind.PARAMETER, functions.firstOp(f) + op.id()));
        } else if (op instanceof Op.Return exit) {
            leave(f, exit);
        } else if (!channel(f, op) && !objects.creation(f, op)) {
            move(f, op);
        }
    }

    private void load(int f, Op.Load load) {
        int place = place(f, load.place());
        if (place == 0) {
            graph.mark(values.of(f, load.id()), Marks.OPEN, untracked(f, load, load.place()));
        } else {
            values.bind(f, load.id(), place);
        }
    }

    /** What is in an object that is not followed is in the hands of whoever has the object. */
    private int untracked(int f, Op op, Place place) {
        return place instanceof Place.FieldOf field
                ? Reasons.ofField(graph.labels().field(field.owner(), field.field()))
                : Reasons.of(Reasons.Kind.CONVERTED, functions.firstOp(f) + op.id());
    }

    private void store(int f, Op.Store store) {
        int place = place(f, store.place());
        if (place == 0) {
            graph.mark(values.of(f, store.value()), Marks.OPEN, untracked(f, store, store.place()));
        } else if (!values.isContext(f, store.value())) {
            graph.unify(place, values.of(f, store.value()));
        } else {
            objects.storeContext(f, place, store.value());
        }
    }

    private void leave(int f, Op.Return exit) {
        for (int i = 0; i < Math.min(exit.values().size(), values.results(f)); i++) {
            graph.unify(values.result(f, i), values.of(f, exit.values().get(i)));
        }
    }

    /** The node of what a place holds. */
    int place(int f, Place place) {
        if (place instanceof Place.Deref deref) {
            return graph.follow(values.of(f, deref.pointer()), Labels.DEREF);
        }
        if (place instanceof Place.Global global) {
            return globals.node(global.symbol());
        }
        if (place instanceof Place.FieldOf field) {
            int base = values.base(f, field.base());
            return base == 0 ? 0 : graph.follow(base, graph.labels().field(field.owner(), field.field()));
        }
        Place.ElementOf element = (Place.ElementOf) place;
        return graph.follow(values.container(f, element.base()), Labels.ELEMENT);
    }

    /** The same, if it is there. */
    int knownPlace(int f, Place place) {
        if (place instanceof Place.Deref deref) {
            return graph.peek(values.known(f, deref.pointer()), Labels.DEREF);
        }
        if (place instanceof Place.Global global) {
            return globals.known(global.symbol());
        }
        if (place instanceof Place.FieldOf field) {
            int base = values.knownBase(f, field.base());
            return base == 0 ? 0 : graph.peek(base, graph.labels().field(field.owner(), field.field()));
        }
        return graph.peek(values.knownContainer(f, ((Place.ElementOf) place).base()), Labels.ELEMENT);
    }

    private boolean channel(int f, Op op) {
        if (op instanceof Op.Send send) {
            operation(f, op, send.channel(), Kind.SEND, 0);
            graph.link(values.of(f, send.channel()), Labels.ELEMENT, values.of(f, send.value()));
        } else if (op instanceof Op.Recv recv) {
            operation(f, op, recv.channel(), recv.form() == Op.Recv.Form.RANGE ? Kind.RANGE : Kind.RECV, 0);
            element(f, recv.id(), recv.channel());
        } else if (op instanceof Op.CloseChan close) {
            operation(f, op, close.channel(), Kind.CLOSE, 0);
        } else if (op instanceof Op.Select select) {
            for (int i = 0; i < select.cases().size(); i++) {
                selectCase(f, select, i);
            }
        } else {
            return false;
        }
        return true;
    }

    private void selectCase(int f, Op.Select select, int index) {
        Op.Select.SelectCase each = select.cases().get(index);
        operation(f, select, each.channel(), each.isSend() ? Kind.SELECT_SEND : Kind.SELECT_RECV, index);
        if (each.isSend()) {
            int sent = values.of(f, each.sent().getAsInt());
            graph.link(values.of(f, each.channel()), Labels.ELEMENT, sent);
        }
    }

    private void operation(int f, Op op, int channel, Kind kind, int detail) {
        int node = values.of(f, channel);
        if (node != 0) {
            graph.entries().add(node, kind, functions.firstOp(f) + op.id(), detail);
        }
    }

    /** A value is an element of a container, as far as elements are followed. */
    private void element(int f, int value, int container) {
        if (values.of(f, value) != 0) {
            values.bind(f, value, graph.follow(values.container(f, container), Labels.ELEMENT));
        }
    }

    private void move(int f, Op op) {
        if (op instanceof Op.Phi phi) {
            phi.operands().forEach(operand -> merge(f, phi.id(), operand));
        } else if (op instanceof Op.Convert convert) {
            convert(f, op, convert.operand(), convert.type());
        } else if (op instanceof Op.TypeAssert assertion) {
            convert(f, op, assertion.operand(), assertion.type());
        } else if (op instanceof Op.Extract extract) {
            extract(f, extract);
        } else if (op instanceof Op.Compute compute) {
            compute(f, compute);
        } else if (op instanceof Op.MakeClosure closure) {
            calls.closure(f, closure);
        } else if (op instanceof Op.FunctionValue value) {
            calls.functionValue(f, value);
        } else if (op instanceof Op.MethodValue value) {
            calls.methodValue(f, value);
        }
    }

    /** Where ways meet a context may be that of either, which does not make these one. */
    private void merge(int f, int phi, int operand) {
        if (values.isContext(f, phi)) {
            graph.store(values.of(f, phi), values.of(f, operand), functions.firstOp(f) + operand);
        } else {
            same(f, phi, operand);
        }
    }

    private void same(int f, int one, int other) {
        values.bind(f, one, values.of(f, other));
    }

    private void convert(int f, Op op, int operand, Type type) {
        int from = values.of(f, operand);
        int to = values.of(f, op.id());
        if (from == 0 && op instanceof Op.TypeAssert) {
            graph.mark(to, Marks.OPEN, Reasons.of(Reasons.Kind.CONVERTED, functions.firstOp(f) + op.id()));
            return;
        }
        if (to == 0 || type instanceof BasicType || values.type(f, operand) instanceof BasicType) {
            int about = Reasons.of(Reasons.Kind.CONVERTED, functions.firstOp(f) + op.id());
            graph.mark(from, Marks.OPEN, about);
            return;
        }
        graph.unify(to, from);
        if (type instanceof NamedType named && named.inTree() && !Values.refers(type)) {
            objects.typed(f, op, to, type);
        }
    }

    /** {@code a[i:j]} shares its elements with the operand, which is an array's address or a slice. */
    private void compute(int f, Op.Compute compute) {
        if (!compute.operator().equals("slice") || values.of(f, compute.id()) == 0) {
            return;
        }
        int operand = compute.operands().get(0);
        if (values.type(f, operand).underlying() instanceof PointerType) {
            int elements = graph.follow(values.container(f, operand), Labels.ELEMENT);
            graph.link(values.of(f, compute.id()), Labels.ELEMENT, elements);
        } else {
            same(f, compute.id(), operand);
        }
    }

    private void extract(int f, Op.Extract extract) {
        if (values.of(f, extract.id()) == 0) {
            return;
        }
        FunctionBody body = functions.body(f);
        Op tuple = body.definition(extract.tuple());
        if (tuple instanceof Op.Call call) {
            values.bind(f, extract.id(), calls.result(f, call, extract.index()));
        } else if (tuple instanceof Op.RangeNext next) {
            range(f, extract, next);
        } else if (tuple instanceof Op.Select select) {
            if (extract.index() % 2 == 0 && extract.index() / 2 < select.cases().size()) {
                element(f, extract.id(), select.cases().get(extract.index() / 2).channel());
            }
        } else if (extract.index() == 0) {
            same(f, extract.id(), extract.tuple());
        }
    }

    private void range(int f, Op.Extract extract, Op.RangeNext next) {
        if (next.over() == Op.RangeNext.Over.FUNCTION) {
            int yield =
                    graph.follow(values.of(f, next.operand()), graph.labels().parameter(0));
            values.bind(f, extract.id(), graph.follow(yield, graph.labels().parameter(extract.index() - 1)));
        } else if (extract.index() == 2) {
            element(f, extract.id(), next.operand());
        } else {
            values.bind(f, extract.id(), graph.follow(values.container(f, next.operand()), Labels.KEY));
        }
    }
}
