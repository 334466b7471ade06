package dev.caulk.analysis.lower;

import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Literal;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.types.ConstantValue;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Prints Ops compactly, one a line, for tests to compare with. */
final class OpText {
    private OpText() {}

    static String of(FunctionFacts function) {
        StringBuilder text = new StringBuilder("func " + function.id().name() + "\n");
        function.body().ifPresent(body -> body.blocks().forEach(block -> block(text, block)));
        return text.toString();
    }

    private static void block(StringBuilder text, BasicBlock block) {
        text.append("b").append(block.id());
        if (!block.predecessors().isEmpty()) {
            text.append(" <- ").append(ids("b", block.predecessors()));
        }
        text.append(block.loopDepth() > 0 ? " loop" + block.loopDepth() : "").append("\n");
        for (Op op : block.ops()) {
            text.append("  v").append(op.id()).append(" ").append(describe(op));
            if (op instanceof Op.Terminator && !block.successors().isEmpty()) {
                text.append(" -> ").append(ids("b", block.successors()));
            }
            text.append("\n");
        }
    }

    private static String describe(Op op) {
        String name = op.getClass().getSimpleName();
        if (op instanceof Op.Invocation call) {
            return name + " " + callee(call.callee()) + "(" + ids("v", call.arguments()) + ")";
        }
        if (op instanceof Op.Load load) {
            return name + " " + place(load.place()) + (load.commaOk() ? " ok" : "");
        }
        if (op instanceof Op.Store store) {
            return name + " " + place(store.place()) + " = v" + store.value();
        }
        if (op instanceof Op.AddressOf address) {
            return name + " " + place(address.place());
        }
        if (op instanceof Op.Constant constant) {
            return name + " " + literal(constant.literal());
        }
        if (op instanceof Op.Branch branch) {
            return name + " " + branch.predicate().kind() + " v"
                    + branch.predicate().subject();
        }
        return name + details(op) + operands(op);
    }

    private static String details(Op op) {
        if (op instanceof Op.Param param) {
            return " " + param.index() + " " + param.name();
        }
        if (op instanceof Op.FreeVar free) {
            return " " + free.name() + (free.byReference() ? " by reference" : "");
        }
        if (op instanceof Op.Alloc alloc) {
            return " " + alloc.type() + " " + alloc.variable();
        }
        if (op instanceof Op.MakeClosure closure) {
            return " " + closure.function().name();
        }
        if (op instanceof Op.MakeChan chan) {
            return " " + chan.type()
                    + (chan.constantCapacity().isPresent()
                            ? " cap " + chan.constantCapacity().getAsLong()
                            : "");
        }
        if (op instanceof Op.Recv recv) {
            return " " + recv.form();
        }
        return more(op);
    }

    private static String more(Op op) {
        if (op instanceof Op.Compute compute) {
            return " " + compute.operator();
        }
        if (op instanceof Op.Extract extract) {
            return " #" + extract.index();
        }
        if (op instanceof Op.Phi phi) {
            return " " + phi.variable();
        }
        if (op instanceof Op.Composite composite) {
            return " " + (composite.pointer() ? "&" : "") + composite.type() + fields(composite);
        }
        if (op instanceof Op.TypeAssert assertion) {
            return " " + assertion.type() + (assertion.commaOk() ? " ok" : "");
        }
        if (op instanceof Op.Convert convert) {
            return " " + convert.type();
        }
        if (op instanceof Op.Select select) {
            return (select.hasDefault() ? " default" : "")
                    + select.cases().stream()
                            .map(c -> c.isSend() ? " send" : " recv")
                            .collect(Collectors.joining());
        }
        if (op instanceof Op.RangeNext next) {
            return " " + next.over();
        }
        if (op instanceof Op.FunctionValue value) {
            return " " + callee(value.target());
        }
        if (op instanceof Op.MethodValue value) {
            return " " + callee(value.target());
        }
        return op instanceof Op.Stop stop ? " " + stop.reason() : "";
    }

    private static String fields(Op.Composite composite) {
        return composite.elements().stream().map(e -> e.field().orElse("_")).collect(Collectors.joining(",", "{", "}"));
    }

    private static String operands(Op op) {
        List<Integer> operands = dev.caulk.analysis.ops.OpRewriter.operands(op);
        return operands.isEmpty() ? "" : " " + ids("v", operands);
    }

    private static String callee(Callee callee) {
        if (callee instanceof Callee.Static s) {
            return s.function().name();
        }
        if (callee instanceof Callee.External e) {
            return e.symbol();
        }
        if (callee instanceof Callee.Interface i) {
            return i.type() + "." + i.method();
        }
        if (callee instanceof Callee.Value v) {
            return "v" + v.value();
        }
        return callee instanceof Callee.Builtin b ? b.name() : "?" + ((Callee.Unknown) callee).name();
    }

    private static String place(Place place) {
        if (place instanceof Place.Deref d) {
            return "*v" + d.pointer();
        }
        if (place instanceof Place.Global g) {
            return g.symbol();
        }
        if (place instanceof Place.FieldOf f) {
            return "v" + f.base() + "." + f.field();
        }
        Place.ElementOf e = (Place.ElementOf) place;
        return "v" + e.base() + "[v" + e.index() + "]";
    }

    private static String literal(Literal literal) {
        if (literal instanceof Literal.Value value) {
            ConstantValue v = value.value();
            if (v instanceof ConstantValue.IntValue i) {
                return i.value().toString();
            }
            if (v instanceof ConstantValue.StringValue s) {
                return '"' + s.value() + '"';
            }
            return v instanceof ConstantValue.BoolValue b ? Boolean.toString(b.value()) : "other";
        }
        return literal.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    private static String ids(String prefix, Collection<Integer> ids) {
        return ids.stream().map(i -> prefix + i).collect(Collectors.joining(" "));
    }
}
