package dev.caulk.analysis.lower;

import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.Literal;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.types.ChanType;
import dev.caulk.analysis.types.ConstantValue;
import dev.caulk.analysis.types.GoObject;
import dev.caulk.analysis.types.Selection;
import dev.caulk.analysis.types.Selection.Member;
import dev.caulk.analysis.types.Signature;
import dev.caulk.analysis.types.TupleType;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.TypeInfo;
import dev.caulk.syntax.Span;
import dev.caulk.syntax.ast.CallExpr;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.FuncLit;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.IndexExpr;
import dev.caulk.syntax.ast.SelectorExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Lowers calls, conversions and predeclared functions. */
final class Calls {
    /** The predeclared functions that may be called with nothing (spec: "Handling panics", "Bootstrapping"). */
    private static final Set<String> WITHOUT_ARGUMENTS = Set.of("recover", "print", "println");

    private final FunctionLowering function;
    private final BodyBuilder builder;
    private final TypeInfo types;
    private final Expressions expressions;
    private final Selectors selectors;

    Calls(FunctionLowering function, Expressions expressions, Selectors selectors) {
        this.function = function;
        this.expressions = expressions;
        this.selectors = selectors;
        builder = function.builder;
        types = function.types;
    }

    /** A call with its operands evaluated: what {@code go}, {@code defer} and plain calls have in common. */
    record Prepared(Callee callee, List<Integer> arguments, boolean spread) {}

    int call(CallExpr node) {
        Expr target = Expressions.unparen(node.function());
        if (types.isType(target)) {
            return conversion(node);
        }
        if (target instanceof Ident name && types.objectOf(name).orElse(null) instanceof GoObject.Builtin builtin) {
            return builtin(node, builtin.name());
        }
        Prepared call = prepare(node);
        int value = builder.emit(
                node, at -> new Op.Call(at, call.callee(), call.arguments(), call.spread(), types.typeOf(node)));
        stopIfNoReturn(node, call.callee());
        return value;
    }

    private void stopIfNoReturn(CallExpr node, Callee callee) {
        if (!(callee instanceof Callee.External external)) {
            return;
        }
        CallEnd end = function.family.callEnd(external.symbol());
        if (end == CallEnd.RETURNS) {
            return;
        }
        Span span = function.file().span(node);
        boolean endsGoroutine = end == CallEnd.ENDS_GOROUTINE;
        if (endsGoroutine) {
            function.exits.runDeferred(span);
        }
        builder.end(span, at -> new Op.Stop(at, external.symbol() + " never returns", endsGoroutine));
    }

    private int conversion(CallExpr node) {
        int operand = node.arguments().isEmpty()
                ? builder.zero(function.file().span(node), types.typeOf(node))
                : expressions.value(node.arguments().get(0));
        return builder.emit(node, at -> new Op.Convert(at, operand, types.typeOf(node)));
    }

    /** Evaluates the function and the arguments, in that order (spec: "Order of evaluation"). */
    Prepared prepare(CallExpr node) {
        List<Integer> arguments = new ArrayList<>();
        Callee callee = callee(Expressions.unparen(node.function()), arguments);
        List<Integer> given = arguments(node);
        arguments.addAll(given);
        addMissing(node, given.size(), arguments);
        return new Prepared(callee, List.copyOf(arguments), node.spread());
    }

    /** Code that is being written may lack arguments: values of which nothing is known keep the others in their places. */
    private void addMissing(CallExpr node, int given, List<Integer> arguments) {
        if (types.typeOf(node.function()).underlying() instanceof Signature signature) {
            int needed = signature.parameters().size() - (signature.variadic() ? 1 : 0);
            for (Type type : signature.parameters().subList(Math.min(given, needed), needed)) {
                arguments.add(builder.emit(node, at -> new Op.Constant(at, type, new Literal.Opaque())));
            }
        }
    }

    private List<Integer> arguments(CallExpr node) {
        if (node.arguments().size() == 1
                && types.typeOf(node.arguments().get(0)) instanceof TupleType tuple
                && tuple.elements().size() > 1) {
            Expr only = node.arguments().get(0);
            int value = expressions.value(only);
            List<Integer> parts = new ArrayList<>();
            for (int i = 0; i < tuple.elements().size(); i++) {
                parts.add(expressions.extract(only, value, i, tuple.elements().get(i)));
            }
            return parts;
        }
        return expressions.values(node.arguments());
    }

    private Callee callee(Expr target, List<Integer> receiver) {
        if (target instanceof IndexExpr index && isInstantiation(index)) {
            return callee(Expressions.unparen(index.operand()), receiver);
        }
        if (target instanceof Ident name) {
            return types.objectOf(name)
                    .map(object -> named(name, object))
                    .orElseGet(() -> new Callee.Unknown(name.name(), false));
        }
        if (target instanceof SelectorExpr selector) {
            return selected(selector, receiver);
        }
        if (target instanceof FuncLit literal) {
            return new Callee.Value(function.closure(literal));
        }
        return new Callee.Value(expressions.value(target));
    }

    private boolean isInstantiation(IndexExpr index) {
        Expr operand = Expressions.unparen(index.operand());
        if (operand instanceof Ident name) {
            return types.objectOf(name)
                    .map(o -> !(o instanceof GoObject.Variable))
                    .orElse(false);
        }
        return operand instanceof SelectorExpr selector
                && types.selectionOf(selector).kind() == Selection.Kind.QUALIFIED
                && types.selectionOf(selector).member() instanceof Member.PackageMember member
                && !(member.object() instanceof GoObject.Variable);
    }

    private Callee named(Ident name, GoObject object) {
        if (object instanceof GoObject.Function f) {
            return new Callee.Static(f.id());
        }
        if (object instanceof GoObject.External external) {
            return new Callee.External(external.symbol());
        }
        if (object instanceof GoObject.Variable variable) {
            return new Callee.Value(function.read(variable, name));
        }
        if (object instanceof GoObject.Builtin builtin) {
            return new Callee.Builtin(builtin.name());
        }
        return new Callee.Unknown(name.name(), false);
    }

    private Callee selected(SelectorExpr node, List<Integer> receiver) {
        Selection selection = types.selectionOf(node);
        Member member = selection.member();
        if (member instanceof Member.PackageMember qualified) {
            GoObject object = qualified.object();
            if (object instanceof GoObject.Variable variable) {
                return new Callee.Value(function.read(variable, node));
            }
            return named(new Ident(node.start(), node.end(), node.selector().name()), object);
        }
        if (member instanceof Member.UnknownMember unknown) {
            receiver.add(expressions.value(node.operand()));
            return new Callee.Unknown(unknown.name(), true);
        }
        if (selection.kind() == Selection.Kind.FIELD) {
            return new Callee.Value(selectors.value(node));
        }
        if (selection.kind() == Selection.Kind.METHOD) {
            receiver.add(selectors.receiver(node, selection));
        }
        return selectors.target(selection);
    }

    private int builtin(CallExpr node, String name) {
        List<Expr> arguments = node.arguments();
        if (name.equals("make") && !arguments.isEmpty()) {
            return make(node);
        }
        if (name.equals("new") && arguments.size() == 1) {
            return newVariable(node, arguments.get(0));
        }
        if (name.equals("close") && arguments.size() == 1) {
            int channel = expressions.value(arguments.get(0));
            return builder.emit(node, at -> new Op.CloseChan(at, channel));
        }
        if (name.equals("panic") && arguments.size() == 1) {
            int value = expressions.value(arguments.get(0));
            function.exits.panic(function.file().span(node), value);
            return value;
        }
        if (name.equals("recover")) {
            function.exits.recover();
        }
        List<Integer> values = arguments(node);
        Callee callee = values.isEmpty() && !WITHOUT_ARGUMENTS.contains(name)
                ? new Callee.Unknown(name, false)
                : new Callee.Builtin(name);
        return builder.emit(node, at -> new Op.Call(at, callee, values, node.spread(), types.typeOf(node)));
    }

    /** {@code new(T)}, and since Go 1.26 {@code new(expr)}. */
    private int newVariable(CallExpr node, Expr argument) {
        Type type = types.isType(argument) ? types.typeOf(argument) : Expressions.pointee(types.typeOf(node));
        if (types.isType(argument)) {
            return builder.emit(node, at -> new Op.Alloc(at, type, ""));
        }
        int value = expressions.value(argument);
        int pointer = builder.emit(node, at -> new Op.Alloc(at, type, ""));
        builder.emit(node, at -> new Op.Store(at, new Place.Deref(pointer), value));
        return pointer;
    }

    private int make(CallExpr node) {
        List<Expr> sizes = node.arguments().subList(1, node.arguments().size());
        List<Integer> values = expressions.values(sizes);
        Type type = types.typeOf(node);
        if (!(type.underlying() instanceof ChanType chan)) {
            return builder.emit(node, at -> new Op.Make(at, type, values));
        }
        OptionalInt capacity = values.isEmpty() ? OptionalInt.empty() : OptionalInt.of(values.get(0));
        OptionalLong constant = sizes.isEmpty() ? OptionalLong.of(0) : constant(sizes.get(0));
        return builder.emit(node, at -> new Op.MakeChan(at, chan, capacity, constant));
    }

    private OptionalLong constant(Expr size) {
        return types.constantOf(size)
                .filter(v -> v instanceof ConstantValue.IntValue i && i.value().bitLength() < Long.SIZE)
                .map(v -> OptionalLong.of(((ConstantValue.IntValue) v).value().longValue()))
                .orElse(OptionalLong.empty());
    }
}
