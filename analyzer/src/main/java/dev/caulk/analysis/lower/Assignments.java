package dev.caulk.analysis.lower;

import dev.caulk.analysis.ops.Literal;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.types.BasicType;
import dev.caulk.analysis.types.ConstantValue;
import dev.caulk.analysis.types.GoObject;
import dev.caulk.analysis.types.GoObject.Variable;
import dev.caulk.analysis.types.Selection;
import dev.caulk.analysis.types.Selection.Member;
import dev.caulk.analysis.types.TupleType;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.TypeInfo;
import dev.caulk.syntax.ast.AssignOp;
import dev.caulk.syntax.ast.AssignStmt;
import dev.caulk.syntax.ast.CallExpr;
import dev.caulk.syntax.ast.DeclKind;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.GenDecl;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.IncDecStmt;
import dev.caulk.syntax.ast.IndexExpr;
import dev.caulk.syntax.ast.Node;
import dev.caulk.syntax.ast.SelectorExpr;
import dev.caulk.syntax.ast.Spec;
import dev.caulk.syntax.ast.StarExpr;
import dev.caulk.syntax.ast.ValueSpec;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;

/** Lowers assignments and variable declarations (spec: "Assignment statements", "Variable declarations"). */
final class Assignments {
    private final FunctionLowering function;
    private final BodyBuilder builder;
    private final TypeInfo types;

    Assignments(FunctionLowering function) {
        this.function = function;
        builder = function.builder;
        types = function.types;
    }

    void assign(AssignStmt node) {
        if (node.op() != AssignOp.ASSIGN && node.op() != AssignOp.DEFINE) {
            compound(node);
            return;
        }
        List<IntConsumer> targets = new ArrayList<>();
        if (node.op() == AssignOp.ASSIGN) {
            node.left().forEach(e -> targets.add(target(e)));
        }
        List<Integer> values = values(node.left().size(), node.right());
        if (node.op() == AssignOp.DEFINE) {
            node.left().forEach(e -> targets.add(defined(e)));
        }
        for (int i = 0; i < Math.min(targets.size(), values.size()); i++) {
            targets.get(i).accept(values.get(i));
        }
    }

    /** As many values as there are targets: one each, or the parts of a call or comma-ok form. */
    private List<Integer> values(int count, List<Expr> right) {
        if (right.size() != 1 || count == 1) {
            return function.expressions.values(right);
        }
        Expr only = right.get(0);
        int tuple = function.expressions.commaOk(only);
        List<Integer> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(function.expressions.extract(only, tuple, i, partType(only, i)));
        }
        return parts;
    }

    /** A part of what a call returns; other expressions give a value and an ok. */
    private Type partType(Expr expression, int index) {
        Type type = types.typeOf(expression);
        if (type instanceof TupleType tuple && index < tuple.elements().size()) {
            return tuple.elements().get(index);
        }
        if (Expressions.unparen(expression) instanceof CallExpr) {
            return function.unknown("result of a call that is not known");
        }
        return index == 0 ? type : new BasicType("bool");
    }

    /** Evaluates the operands of an assignment target now; the write comes when the value is there. */
    IntConsumer target(Expr expression) {
        Expr bare = Expressions.unparen(expression);
        if (bare instanceof Ident name) {
            return value -> function.variable(name).ifPresent(v -> function.write(v, value, name));
        }
        Optional<Place> place = place(bare);
        if (place.isPresent()) {
            return value -> builder.emit(bare, at -> new Op.Store(at, place.get(), value));
        }
        function.expressions.value(bare);
        return value -> {};
    }

    /** What an operand other than a name denotes; its own operands are evaluated. */
    private Optional<Place> place(Expr bare) {
        if (bare instanceof SelectorExpr selector) {
            return Optional.of(selected(selector));
        }
        if (bare instanceof IndexExpr index && index.indices().size() == 1) {
            return Optional.of(function.expressions.selectors().element(index));
        }
        if (bare instanceof StarExpr star) {
            return Optional.of(new Place.Deref(function.expressions.value(star.operand())));
        }
        return Optional.empty();
    }

    private Place selected(SelectorExpr selector) {
        Selection selection = types.selectionOf(selector);
        if (selection.member() instanceof Member.PackageMember member) {
            if (member.object() instanceof Variable global) {
                return FunctionLowering.global(global);
            }
            if (member.object() instanceof GoObject.External external) {
                return new Place.Global(external.symbol());
            }
        }
        return function.expressions.selectors().field(selector, selection);
    }

    /** {@code :=}: new variables come to life, those of the same scope are written. */
    IntConsumer defined(Expr expression) {
        if (!(Expressions.unparen(expression) instanceof Ident name)) {
            return target(expression);
        }
        return value -> function.variable(name).ifPresent(v -> {
            if (v.declared() == name.start()) {
                function.declare(v, value, name);
            } else {
                function.write(v, value, name);
            }
        });
    }

    private void compound(AssignStmt node) {
        if (node.left().size() != 1 || node.right().size() != 1) {
            return;
        }
        String operator = node.op().symbol().substring(0, node.op().symbol().length() - 1);
        Expr right = node.right().get(0);
        update(node, node.left().get(0), operator, type -> function.expressions.value(right));
    }

    void incDec(IncDecStmt node) {
        Literal literal = new Literal.Value(new ConstantValue.IntValue(BigInteger.ONE));
        update(
                node,
                node.operand(),
                node.increment() ? "+" : "-",
                type -> builder.emit(node, at -> new Op.Constant(at, type, literal)));
    }

    /** {@code x op= y} evaluates the operands of x once (spec: "Assignment statements"). */
    private void update(Node node, Expr target, String operator, ToIntFunction<Type> right) {
        Expr bare = Expressions.unparen(target);
        Type type = types.typeOf(target);
        Optional<Place> place = place(bare);
        int old = place.isPresent()
                ? builder.emit(bare, at -> new Op.Load(at, place.get(), type, false))
                : function.expressions.value(bare);
        int operand = right.applyAsInt(type);
        int result = builder.emit(node, at -> new Op.Compute(at, operator, List.of(old, operand), type));
        if (place.isPresent()) {
            builder.emit(bare, at -> new Op.Store(at, place.get(), result));
        } else {
            target(bare).accept(result);
        }
    }

    void declaration(GenDecl declaration) {
        if (declaration.kind() != DeclKind.VAR) {
            return;
        }
        for (Spec spec : declaration.specs()) {
            if (spec instanceof ValueSpec values) {
                variables(values);
            }
        }
    }

    private void variables(ValueSpec spec) {
        List<Integer> values =
                spec.values().isEmpty() ? List.of() : values(spec.names().size(), spec.values());
        for (int i = 0; i < spec.names().size(); i++) {
            Ident name = spec.names().get(i);
            int position = i;
            function.variable(name).ifPresent(v -> {
                int value = position < values.size()
                        ? values.get(position)
                        : builder.emit(name, at -> new Op.Constant(at, v.type(), new Literal.Zero()));
                if (v.kind() == Variable.Kind.GLOBAL) {
                    function.write(v, value, name);
                } else {
                    function.declare(v, value, name);
                }
            });
        }
    }

    /** Package variables: their initialisers run in the synthetic init function. */
    void packageVariables(ValueSpec spec) {
        if (!spec.values().isEmpty()) {
            variables(spec);
        }
    }
}
