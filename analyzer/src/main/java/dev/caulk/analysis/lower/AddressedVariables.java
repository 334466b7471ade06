package dev.caulk.analysis.lower;

import dev.caulk.analysis.types.GoObject.Variable;
import dev.caulk.analysis.types.TypeInfo;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.IndexExpr;
import dev.caulk.syntax.ast.ParenExpr;
import dev.caulk.syntax.ast.SelectorExpr;
import dev.caulk.syntax.ast.SliceExpr;
import dev.caulk.syntax.ast.TreeWalker;
import dev.caulk.syntax.ast.UnaryExpr;
import dev.caulk.syntax.ast.UnaryOp;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Finds the variables that code works on in memory: their address is taken, or a part of them is assigned to. */
abstract class AddressedVariables extends TreeWalker {
    final TypeInfo types;
    private final Set<Variable> found = new HashSet<>();

    AddressedVariables(TypeInfo types) {
        this.types = types;
    }

    final boolean isAddressed(Variable variable) {
        return found.contains(variable);
    }

    /** Told of each place that works on a variable in memory. */
    abstract void addressed(Variable variable);

    @Override
    public Optional<Void> visitUnaryExpr(UnaryExpr node) {
        if (node.op() == UnaryOp.ADDRESS) {
            takeAddress(node.operand());
        }
        return super.visitUnaryExpr(node);
    }

    @Override
    public Optional<Void> visitSliceExpr(SliceExpr node) {
        if (Addressing.isArray(types.typeOf(node.operand()))) {
            takeAddress(node.operand());
        }
        return super.visitSliceExpr(node);
    }

    @Override
    public Optional<Void> visitSelectorExpr(SelectorExpr node) {
        if (Addressing.takesAddress(types.selectionOf(node), types.typeOf(node.operand()))) {
            takeAddress(node.operand());
        }
        return super.visitSelectorExpr(node);
    }

    /** Who assigns to a part of a variable works on its memory: copies made before and after differ. */
    final void writePart(Expr target) {
        if (target instanceof ParenExpr paren) {
            writePart(paren.inner());
        } else if (!(target instanceof Ident)) {
            takeAddress(target);
        }
    }

    /** The variable that the target is, or is a part of, needs memory. */
    private void takeAddress(Expr target) {
        if (target instanceof ParenExpr paren) {
            takeAddress(paren.inner());
        } else if (target instanceof Ident name) {
            types.objectOf(name).ifPresent(o -> {
                if (o instanceof Variable v) {
                    found.add(v);
                    addressed(v);
                }
            });
        } else if (target instanceof SelectorExpr selector) {
            if (Addressing.isPartOfOperand(types.selectionOf(selector), types.typeOf(selector.operand()))) {
                takeAddress(selector.operand());
            }
        } else if (target instanceof IndexExpr index && Addressing.isArray(types.typeOf(index.operand()))) {
            takeAddress(index.operand());
        }
    }
}
