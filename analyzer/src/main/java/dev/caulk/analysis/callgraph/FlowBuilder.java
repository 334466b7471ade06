package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.callgraph.FlowTypes.Kind;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.TupleType;
import dev.caulk.analysis.types.Type;
import java.util.List;
import java.util.Set;

/** Makes constraints of what each Op does with values; of calls, {@link CallFlow} does. */
final class FlowBuilder {
    private final Flows flows;
    private final FlowNodes nodes;
    private final CallFlow calls;
    private final Set<String> packages;

    /** @param packages the paths of the packages of the tree */
    FlowBuilder(Flows flows, DynamicSites sites, Set<String> packages) {
        this.flows = flows;
        this.nodes = flows.nodes;
        this.calls = new CallFlow(flows, sites);
        this.packages = packages;
    }

    void build() {
        for (int f = 0; f < flows.functions.size(); f++) {
            for (Op op : flows.functions.ops(f)) {
                connect(f, op);
            }
        }
    }

    private void connect(int function, Op op) {
        if (op instanceof Op.Invocation call) {
            calls.invoke(function, call);
        } else if (op instanceof Op.Store store) {
            store(function, store);
        } else if (op instanceof Op.Composite composite) {
            composite(function, composite);
        } else if (op instanceof Op.Return exit) {
            exit(function, exit);
        } else if (op instanceof Op.Send send) {
            put(function, send.value(), send.channel());
        } else if (op instanceof Op.Panic panic) {
            flows.into(function, panic.value(), nodes.panics());
        } else if (op instanceof Op.Select select) {
            select.cases().stream()
                    .filter(Op.Select.SelectCase::isSend)
                    .forEach(c -> put(function, c.sent().orElseThrow(), c.channel()));
        } else {
            functionValue(function, op);
        }
    }

    private void functionValue(int function, Op op) {
        if (op instanceof Op.FunctionValue value) {
            calls.value(function, op, value.target(), false);
        } else if (op instanceof Op.MethodValue method) {
            calls.bound(function, method);
        } else if (op instanceof Op.MakeClosure closure) {
            calls.value(function, op, new Callee.Static(closure.function()), false);
            capture(function, closure);
        } else if (op instanceof Op.RangeNext next && next.over() == Op.RangeNext.Over.FUNCTION) {
            calls.iterate(function, next);
        } else if (op instanceof Op.Extract || flows.follows(function, op.id())) {
            move(function, op);
        }
    }

    private void move(int function, Op op) {
        int self = op.id();
        if (op instanceof Op.Phi phi) {
            phi.operands().forEach(o -> flows.into(function, o, nodes.value(function, self), phi.type()));
        } else if (op instanceof Op.Convert convert) {
            flows.narrow(function, convert.operand(), self, convert.type());
        } else if (op instanceof Op.TypeAssert assertion) {
            flows.narrow(function, assertion.operand(), self, assertion.type());
        } else if (op instanceof Op.Compute compute && compute.operator().equals("slice")) {
            flows.into(function, compute.operands().get(0), nodes.value(function, self), compute.type());
        } else if (op instanceof Op.Extract extract) {
            extract(function, extract);
        } else if (op instanceof Op.Recv receive) {
            flows.out(nodes.value(function, receive.channel()), function, self);
        } else {
            access(function, op);
        }
    }

    private void access(int function, Op op) {
        if (op instanceof Op.Load load) {
            fromOutside(function, load.place());
            flows.out(nodes.place(function, load.place()), function, op.id());
        } else if (op instanceof Op.AddressOf address) {
            fromOutside(function, address.place());
            flows.alias(nodes.place(function, address.place()), nodes.value(function, op.id()));
        }
    }

    /** Variables and fields of packages outside the tree are written there as well. */
    private void fromOutside(int function, Place place) {
        boolean outside = place instanceof Place.Global global && !packages.contains(packageOf(global.symbol()))
                || place instanceof Place.FieldOf field
                        && ValueTypes.named(field.owner())
                                .filter(NamedType::inTree)
                                .isEmpty()
                        && ValueTypes.named(field.owner()).isPresent();
        if (outside) {
            flows.constraints.seed(nodes.place(function, place), Atoms.OUTSIDE);
        }
    }

    private static String packageOf(String symbol) {
        return symbol.substring(0, Math.max(0, symbol.lastIndexOf('.')));
    }

    private void extract(int function, Op.Extract extract) {
        if (flows.types.of(extract.type()) == Kind.CONCRETE) {
            return;
        }
        Op tuple = flows.body(function).definition(extract.tuple());
        if (tuple instanceof Op.RangeNext next && next.over() != Op.RangeNext.Over.FUNCTION) {
            flows.out(nodes.value(function, next.operand()), function, extract.id());
        } else if (tuple instanceof Op.Select select) {
            int channel = select.cases().get(extract.index() / 2).channel();
            flows.out(nodes.value(function, channel), function, extract.id());
        } else if (tuple instanceof Op.Call call && call.type() instanceof TupleType || tuple instanceof Op.RangeNext) {
            flows.out(nodes.element(function, tuple.id(), extract.index()), function, extract.id());
        } else {
            flows.out(nodes.value(function, tuple.id()), function, extract.id());
        }
    }

    private void capture(int function, Op.MakeClosure closure) {
        int inner = flows.functions.of(closure.function());
        for (Op.FreeVar variable : inner < 0 ? new Op.FreeVar[0] : nodes.captured(inner)) {
            if (variable.index() < closure.captures().size()) {
                int captured = closure.captures().get(variable.index());
                int inside = nodes.value(inner, variable.id());
                if (variable.byReference() && flows.follows(function, captured)) {
                    flows.alias(nodes.value(function, captured), inside);
                } else {
                    flows.into(function, captured, inside, variable.type());
                }
            }
        }
    }

    private void exit(int function, Op.Return exit) {
        List<Type> results = flows.functions.facts(function).resultTypes();
        for (int i = 0; i < Math.min(results.size(), exit.values().size()); i++) {
            if (flows.types.of(results.get(i)) != Kind.CONCRETE) {
                flows.into(function, exit.values().get(i), nodes.result(function, i), results.get(i));
            }
        }
    }

    /** Into an element of a container. */
    private void put(int function, int value, int container) {
        if (flows.kind(function, container) == Kind.CONTAINER) {
            flows.into(function, value, nodes.value(function, container));
        }
    }

    /** Into a field; one of a type from outside the tree is for that package to use. */
    private void put(int function, int value, Type owner, String field) {
        if (flows.fieldKind(owner, field) != Kind.CONCRETE) {
            flows.into(function, value, nodes.field(owner, field));
            ValueTypes.named(owner)
                    .filter(named -> !named.inTree())
                    .ifPresent(named -> flows.into(function, value, nodes.outside(named.packagePath())));
        }
    }

    private void store(int function, Op.Store store) {
        if (store.place() instanceof Place.Deref target) {
            put(function, store.value(), target.pointer());
        } else if (store.place() instanceof Place.ElementOf element) {
            put(function, store.value(), element.base());
            put(function, element.index(), element.base());
        } else if (store.place() instanceof Place.FieldOf field) {
            put(function, store.value(), field.owner(), field.field());
        } else {
            flows.into(function, store.value(), nodes.place(function, store.place()));
        }
    }

    private void composite(int function, Op.Composite composite) {
        Kind kind = flows.types.of(composite.type());
        for (Op.Composite.Element element : composite.elements()) {
            if (element.field().isPresent()) {
                put(function, element.value(), composite.type(), element.field().get());
            } else if (kind == Kind.CONTAINER) {
                int self = nodes.value(function, composite.id());
                flows.into(function, element.value(), self);
                element.key().ifPresent(key -> flows.into(function, key, self));
            }
        }
    }
}
