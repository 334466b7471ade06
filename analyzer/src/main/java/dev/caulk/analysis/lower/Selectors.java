package dev.caulk.analysis.lower;

import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.Literal;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.types.GoObject;
import dev.caulk.analysis.types.GoObject.Variable;
import dev.caulk.analysis.types.MapType;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.PointerType;
import dev.caulk.analysis.types.Selection;
import dev.caulk.analysis.types.Selection.EmbeddedStep;
import dev.caulk.analysis.types.Selection.Member;
import dev.caulk.analysis.types.Signature;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.TypeInfo;
import dev.caulk.analysis.types.UnknownType;
import dev.caulk.syntax.ast.CompositeLit;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.IndexExpr;
import dev.caulk.syntax.ast.ParenExpr;
import dev.caulk.syntax.ast.SelectorExpr;
import dev.caulk.syntax.ast.StarExpr;
import dev.caulk.syntax.ast.UnaryExpr;
import dev.caulk.syntax.ast.UnaryOp;
import java.util.List;
import java.util.Optional;

/** Lowers {@code x.f}, element places and addresses. Promotion becomes one load for each embedded field. */
final class Selectors {
    private final FunctionLowering function;
    private final BodyBuilder builder;
    private final TypeInfo types;
    private final Expressions expressions;

    Selectors(FunctionLowering function, Expressions expressions) {
        this.function = function;
        this.expressions = expressions;
        builder = function.builder;
        types = function.types;
    }

    int value(SelectorExpr node) {
        Selection selection = types.selectionOf(node);
        Member member = selection.member();
        if (member instanceof Member.PackageMember qualified) {
            return member(node, qualified.object());
        }
        if (selection.kind() == Selection.Kind.METHOD_EXPRESSION) {
            return expressions.functionValue(node, target(selection));
        }
        if (selection.kind() == Selection.Kind.METHOD) {
            int receiver = receiver(node, selection);
            return builder.emit(node, at -> new Op.MethodValue(at, receiver, target(selection)));
        }
        Place place = field(node, selection);
        return builder.emit(node, at -> new Op.Load(at, place, types.typeOf(node), false));
    }

    /** The value of a package member, function or constant that a name stands for. */
    int member(Expr node, GoObject object) {
        if (object instanceof Variable variable) {
            return function.read(variable, node);
        }
        if (object instanceof GoObject.Function f) {
            return expressions.functionValue(node, new Callee.Static(f.id()));
        }
        if (object instanceof GoObject.External external) {
            if (external.type() instanceof Signature) {
                return expressions.functionValue(node, new Callee.External(external.symbol()));
            }
            Place place = new Place.Global(external.symbol());
            return builder.emit(node, at -> new Op.Load(at, place, external.type(), false));
        }
        Optional<Literal> literal =
                object instanceof GoObject.Constant c ? c.value().map(Literal.Value::new) : Optional.empty();
        Literal value = literal.orElse(new Literal.Opaque());
        return builder.emit(node, at -> new Op.Constant(at, types.typeOf(node), value));
    }

    /** What a method selection calls. */
    Callee target(Selection selection) {
        Member member = selection.member();
        if (member instanceof Member.TreeMethod method) {
            return new Callee.Static(method.function());
        }
        if (member instanceof Member.ExternalMethod method) {
            return new Callee.External(method.symbol());
        }
        if (member instanceof Member.InterfaceMethod method) {
            return interfaceMethod(method);
        }
        return new Callee.Unknown(member instanceof Member.UnknownMember m ? m.name() : "?", true);
    }

    /** What a library's interface calls is the library's affair: models know it by its symbol. */
    private static Callee interfaceMethod(Member.InterfaceMethod method) {
        boolean outside = method.owner() instanceof NamedType owner
                && !owner.inTree()
                && !owner.packagePath().isEmpty();
        return outside
                ? new Callee.External("(" + ((NamedType) method.owner()).symbol() + ")." + method.name())
                : new Callee.Interface(method.owner(), method.name());
    }

    /** The receiver as the method takes it: its address where the method has a pointer receiver. */
    int receiver(SelectorExpr node, Selection selection) {
        Type operandType = types.typeOf(node.operand());
        boolean address = Addressing.takesAddress(selection, operandType);
        if (selection.path().isEmpty()) {
            return address ? address(node.operand()) : expressions.value(node.operand());
        }
        int base = base(node.operand());
        List<EmbeddedStep> path = selection.path();
        for (int i = 0; i < path.size() - 1; i++) {
            base = step(node, base, path.get(i));
        }
        EmbeddedStep last = path.get(path.size() - 1);
        int from = base;
        Place place = new Place.FieldOf(from, last.owner(), last.field());
        if (Addressing.hasPointerReceiver(selection.member()) && !Addressing.isPointerLike(last.type())) {
            return builder.emit(node, at -> new Op.AddressOf(at, place, new PointerType(last.type())));
        }
        return builder.emit(node, at -> new Op.Load(at, place, last.type(), false));
    }

    private int step(Expr node, int base, EmbeddedStep step) {
        Place place = new Place.FieldOf(base, step.owner(), step.field());
        return Addressing.isPointerLike(step.type())
                ? builder.emit(node, at -> new Op.Load(at, place, step.type(), false))
                : builder.emit(node, at -> new Op.AddressOf(at, place, new PointerType(step.type())));
    }

    /** The place of a field. */
    Place field(SelectorExpr node, Selection selection) {
        int base = base(node.operand());
        for (EmbeddedStep step : selection.path()) {
            base = step(node, base, step);
        }
        Member member = selection.member();
        if (member instanceof Member.FieldMember field) {
            return new Place.FieldOf(base, field.owner(), field.name());
        }
        return new Place.FieldOf(
                base,
                new UnknownType("selector of unknown type"),
                node.selector().name());
    }

    /** The struct that a field is selected from: by address where there is one, as a copy of it has fields of its own. */
    private int base(Expr operand) {
        Expr inner = Expressions.unparen(operand);
        return !Addressing.isPointerLike(types.typeOf(inner)) && isAddressable(inner)
                ? address(inner)
                : expressions.value(operand);
    }

    private boolean isAddressable(Expr expression) {
        if (expression instanceof Ident name) {
            return function.variable(name)
                    .filter(v -> v.kind() == Variable.Kind.GLOBAL
                            || function.family.shared().isShared(v))
                    .isPresent();
        }
        if (expression instanceof SelectorExpr selector) {
            Selection selection = types.selectionOf(selector);
            return selection.kind() == Selection.Kind.FIELD;
        }
        return expression instanceof IndexExpr index
                && index.indices().size() == 1
                && !types.isType(index.indices().get(0))
                && !(types.typeOf(index.operand()).underlying() instanceof MapType);
    }

    Place.ElementOf element(IndexExpr node) {
        int base =
                Addressing.isArray(types.typeOf(node.operand())) && isAddressable(Expressions.unparen(node.operand()))
                        ? address(node.operand())
                        : expressions.value(node.operand());
        int index = expressions.value(node.indices().get(0));
        return new Place.ElementOf(base, index);
    }

    /** The address of an operand of {@code &}, or of a receiver. */
    int address(Expr operand) {
        Expr inner = Expressions.unparen(operand);
        if (inner instanceof Ident name) {
            Optional<Variable> variable = function.variable(name);
            return variable.isPresent() ? addressOfVariable(name, variable.get()) : expressions.value(inner);
        }
        if (inner instanceof StarExpr star) {
            return expressions.value(star.operand());
        }
        if (inner instanceof CompositeLit) {
            return expressions.value(new UnaryExpr(inner.start(), inner.end(), UnaryOp.ADDRESS, inner));
        }
        Optional<Place> place = addressablePlace(inner);
        if (place.isEmpty()) {
            return expressions.value(inner);
        }
        Type type = new PointerType(types.typeOf(inner));
        return builder.emit(inner, at -> new Op.AddressOf(at, place.get(), type));
    }

    private Optional<Place> addressablePlace(Expr inner) {
        if (inner instanceof SelectorExpr selector) {
            Selection selection = types.selectionOf(selector);
            if (selection.member() instanceof Member.PackageMember member
                    && member.object() instanceof Variable global) {
                return Optional.of(FunctionLowering.global(global));
            }
            if (selection.member() instanceof Member.PackageMember member
                    && member.object() instanceof GoObject.External external) {
                return Optional.of(new Place.Global(external.symbol()));
            }
            return selection.kind() == Selection.Kind.FIELD
                    ? Optional.of(field(selector, selection))
                    : Optional.empty();
        }
        if (inner instanceof IndexExpr index && isAddressable(index)) {
            return Optional.of(element(index));
        }
        return inner instanceof ParenExpr paren ? addressablePlace(paren.inner()) : Optional.empty();
    }

    private int addressOfVariable(Ident name, Variable variable) {
        if (variable.kind() == Variable.Kind.GLOBAL) {
            Type type = new PointerType(variable.type());
            return builder.emit(name, at -> new Op.AddressOf(at, FunctionLowering.global(variable), type));
        }
        return function.family.shared().isShared(variable)
                ? function.pointer(variable, name)
                : function.read(variable, name);
    }
}
