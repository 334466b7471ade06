package dev.caulk.analysis.types;

import dev.caulk.analysis.types.Selection.EmbeddedStep;
import dev.caulk.syntax.ast.CallExpr;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.SelectorExpr;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalLong;

/** Calls of functions of package unsafe, whose results follow from their arguments (spec: Package unsafe). */
final class UnsafeCalls {
    private final Checker checker;

    UnsafeCalls(Checker checker) {
        this.checker = checker;
    }

    /** The arguments have been typed. */
    Type call(CallExpr node, GoObject.External function) {
        List<Expr> arguments = node.arguments();
        arguments.stream().skip(1).forEach(a -> checker.untyped().convert(a, Universe.INT));
        arguments.forEach(checker.untyped()::settle);
        Type first = arguments.isEmpty()
                ? checker.table().unknown("no argument")
                : checker.info().typeOf(arguments.get(0));
        return switch (function.name()) {
            case "Sizeof" -> constant(node, Sizes.size(first));
            case "Alignof" -> constant(node, Sizes.alignment(first));
            case "Offsetof" -> constant(node, arguments.isEmpty() ? OptionalLong.empty() : offset(arguments.get(0)));
            case "Slice" ->
                GoTypes.core(first) instanceof PointerType pointer
                        ? checker.table().slice(pointer.element())
                        : function.type();
            case "SliceData" ->
                GoTypes.core(first) instanceof SliceType slice
                        ? checker.table().pointer(slice.element())
                        : function.type();
            default ->
                function.type() instanceof Signature signature
                        ? checker.table().results(signature.results())
                        : function.type();
        };
    }

    private Type constant(CallExpr node, OptionalLong value) {
        value.ifPresent(v -> checker.info().recordConstant(node, Folding.integer(BigInteger.valueOf(v))));
        return Universe.UINTPTR;
    }

    /** Relative to the operand, through fields that are embedded without pointer. */
    private OptionalLong offset(Expr field) {
        if (!(PackageInfo.unparen(field) instanceof SelectorExpr selector)) {
            return OptionalLong.empty();
        }
        Selection selection = checker.info().selectionOf(selector);
        Type type = GoTypes.dereference(checker.info().typeOf(selector.operand()));
        long at = 0;
        for (EmbeddedStep step : selection.path()) {
            OptionalLong next = offset(type, step.field());
            if (next.isEmpty()) {
                return next;
            }
            at += next.getAsLong();
            type = step.type();
        }
        OptionalLong last = offset(type, selector.selector().name());
        return last.isPresent() ? OptionalLong.of(at + last.getAsLong()) : last;
    }

    private static OptionalLong offset(Type type, String field) {
        return type.underlying() instanceof StructType struct ? Sizes.offset(struct, field) : OptionalLong.empty();
    }
}
