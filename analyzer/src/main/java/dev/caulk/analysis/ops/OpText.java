package dev.caulk.analysis.ops;

import dev.caulk.analysis.types.ConstantValue;
import dev.caulk.analysis.types.Type;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The text of one Op, without its id and place. */
final class OpText {
    private final FunctionBody body;

    OpText(FunctionBody body) {
        this.body = body;
    }

    String of(Op op) {
        String kind = op.getClass().getSimpleName();
        if (op instanceof Op.Terminator end) {
            return kind + terminator(end);
        }
        if (op instanceof Op.Invocation call) {
            String type = op instanceof Op.Call c ? type(c.type()) : "";
            return kind + " " + callee(call.callee()) + "(" + values(call.arguments()) + (call.spread() ? "..." : "")
                    + ")" + type;
        }
        String memory = memory(op);
        if (!memory.isEmpty()) {
            return kind + memory;
        }
        String made = made(op);
        return kind + (made.isEmpty() ? other(op) : made);
    }

    private String terminator(Op.Terminator end) {
        if (end instanceof Op.Branch branch) {
            return " if " + condition(branch.predicate().condition(body));
        }
        if (end instanceof Op.Return exit) {
            return (exit.implicit() ? " implicit" : "") + spaced(values(exit.values()));
        }
        if (end instanceof Op.Panic panic) {
            return " v" + panic.value();
        }
        if (end instanceof Op.Stop stop) {
            return " " + OpPrinter.escape(stop.reason());
        }
        return end instanceof Op.Select select ? cases(select) : "";
    }

    private static String cases(Op.Select select) {
        String cases = select.cases().stream()
                .map(c -> c.isSend() ? " v" + c.channel() + "<-v" + c.sent().orElseThrow() : " <-v" + c.channel())
                .collect(Collectors.joining(","));
        return cases + (select.hasDefault() ? " default" : "");
    }

    private String condition(Condition condition) {
        if (condition instanceof Condition.Nil nil) {
            return "v" + nil.value() + (nil.isNil() ? " == nil" : " != nil");
        }
        if (condition instanceof Condition.Comparison c) {
            return "v" + c.left() + " " + c.operator() + " "
                    + c.constant().map(OpText::constant).orElse("v" + c.right());
        }
        if (condition instanceof Condition.Length l) {
            return l.measure() + "(v" + l.container() + ") " + l.operator() + " "
                    + l.constant().map(OpText::constant).orElse("v" + l.bound());
        }
        if (condition instanceof Condition.Ok ok) {
            return "v" + ok.tuple() + " ok (" + lower(ok.source()) + ")";
        }
        if (condition instanceof Condition.TypeTest test) {
            return "v" + test.value() + " is " + OpPrinter.escape(test.type().toString());
        }
        return condition instanceof Condition.Not not
                ? "not " + condition(not.condition())
                : "v" + ((Condition.Truth) condition).value();
    }

    private String memory(Op op) {
        if (op instanceof Op.Load load) {
            return " " + place(load.place()) + (load.commaOk() ? ", ok" : "") + type(load.type());
        }
        if (op instanceof Op.Store store) {
            return " " + place(store.place()) + " = v" + store.value();
        }
        if (op instanceof Op.AddressOf address) {
            return " " + place(address.place()) + type(address.type());
        }
        if (op instanceof Op.Send send) {
            return " v" + send.channel() + " <- v" + send.value();
        }
        if (op instanceof Op.Recv recv) {
            return " v" + recv.channel() + " " + lower(recv.form()) + type(recv.type());
        }
        if (op instanceof Op.CloseChan close) {
            return " v" + close.channel();
        }
        if (op instanceof Op.RunDeferred run) {
            return " v" + run.defer() + " " + lower(run.times());
        }
        return op instanceof Op.RangeNext next
                ? " v" + next.operand() + " " + lower(next.over()) + type(next.type())
                : "";
    }

    private String made(Op op) {
        if (op instanceof Op.Alloc alloc) {
            return spaced(OpPrinter.escape(alloc.variable())) + type(alloc.type());
        }
        if (op instanceof Op.Composite composite) {
            return " " + (composite.pointer() ? "&" : "") + "{"
                    + composite.elements().stream().map(OpText::element).collect(Collectors.joining(", ")) + "}"
                    + type(composite.type());
        }
        if (op instanceof Op.Make make) {
            return spaced(values(make.sizes())) + type(make.type());
        }
        if (op instanceof Op.MakeChan chan) {
            String size = chan.capacity().isPresent() ? " v" + chan.capacity().getAsInt() : "";
            String constant = chan.constantCapacity().isPresent()
                    ? " capacity " + chan.constantCapacity().getAsLong()
                    : "";
            return size + constant + type(chan.type());
        }
        if (op instanceof Op.MakeClosure closure) {
            return " " + OpPrinter.escape(OpPrinter.name(closure.function())) + " [" + values(closure.captures()) + "]";
        }
        if (op instanceof Op.FunctionValue value) {
            return " " + callee(value.target());
        }
        return op instanceof Op.MethodValue value ? " " + callee(value.target()) + " of v" + value.receiver() : "";
    }

    private static String element(Op.Composite.Element element) {
        String key = element.field()
                .map(f -> OpPrinter.escape(f) + ": ")
                .orElse(element.key().isPresent() ? "v" + element.key().getAsInt() + ": " : "");
        return key + "v" + element.value();
    }

    private static String other(Op op) {
        if (op instanceof Op.Param param) {
            return " " + param.index() + spaced(OpPrinter.escape(param.name())) + type(param.type());
        }
        if (op instanceof Op.FreeVar free) {
            return " " + free.index() + " " + OpPrinter.escape(free.name())
                    + (free.byReference() ? " by reference" : "") + type(free.type());
        }
        if (op instanceof Op.Constant constant) {
            return " " + literal(constant.literal()) + type(constant.type());
        }
        if (op instanceof Op.Convert convert) {
            return " v" + convert.operand() + type(convert.type());
        }
        if (op instanceof Op.TypeAssert assertion) {
            return " v" + assertion.operand() + (assertion.commaOk() ? ", ok" : "") + type(assertion.type());
        }
        if (op instanceof Op.Compute compute) {
            return " " + compute.operator() + spaced(values(compute.operands())) + type(compute.type());
        }
        if (op instanceof Op.Extract extract) {
            return " v" + extract.tuple() + " #" + extract.index() + type(extract.type());
        }
        return op instanceof Op.Phi phi
                ? " " + OpPrinter.escape(phi.variable()) + spaced(values(phi.operands())) + type(phi.type())
                : "";
    }

    private static String literal(Literal literal) {
        if (literal instanceof Literal.Value value) {
            return constant(value.value());
        }
        return lower(literal.getClass().getSimpleName());
    }

    private static String constant(ConstantValue value) {
        if (value instanceof ConstantValue.IntValue number) {
            return number.value().toString();
        }
        if (value instanceof ConstantValue.StringValue string) {
            return '"' + OpPrinter.escape(string.value()).replace("\"", "\\\"") + '"';
        }
        if (value instanceof ConstantValue.FloatValue fraction) {
            return fraction.numerator() + "/" + fraction.denominator();
        }
        if (value instanceof ConstantValue.ComplexValue complex) {
            return "(" + constant(complex.real()) + " + " + constant(complex.imaginary()) + "i)";
        }
        return value instanceof ConstantValue.BoolValue bool ? Boolean.toString(bool.value()) : "number";
    }

    private static String place(Place place) {
        if (place instanceof Place.Deref deref) {
            return "*v" + deref.pointer();
        }
        if (place instanceof Place.Global global) {
            return OpPrinter.escape(global.symbol());
        }
        if (place instanceof Place.FieldOf field) {
            return "v" + field.base() + "." + OpPrinter.escape(field.field());
        }
        Place.ElementOf element = (Place.ElementOf) place;
        return "v" + element.base() + "[v" + element.index() + "]";
    }

    private static String callee(Callee callee) {
        if (callee instanceof Callee.Static target) {
            return OpPrinter.escape(OpPrinter.name(target.function()));
        }
        if (callee instanceof Callee.External external) {
            return "external " + OpPrinter.escape(external.symbol());
        }
        if (callee instanceof Callee.Interface method) {
            return "interface " + OpPrinter.escape(method.type() + "." + method.method());
        }
        if (callee instanceof Callee.Value value) {
            return "v" + value.value();
        }
        return callee instanceof Callee.Builtin builtin
                ? "builtin " + builtin.name()
                : "unknown " + OpPrinter.escape(((Callee.Unknown) callee).name());
    }

    private static String values(List<Integer> ids) {
        return ids.stream().map(id -> "v" + id).collect(Collectors.joining(", "));
    }

    private static String type(Type type) {
        return " : " + OpPrinter.escape(type.toString());
    }

    private static String spaced(String text) {
        return text.isEmpty() ? "" : " " + text;
    }

    private static String lower(Object name) {
        return name.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
