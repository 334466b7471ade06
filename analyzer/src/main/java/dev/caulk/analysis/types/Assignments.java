package dev.caulk.analysis.types;

import dev.caulk.syntax.ast.AssignOp;
import dev.caulk.syntax.ast.AssignStmt;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.IndexExpr;
import dev.caulk.syntax.ast.TypeAssertExpr;
import dev.caulk.syntax.ast.UnaryExpr;
import dev.caulk.syntax.ast.UnaryOp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Assignments and short variable declarations (spec: Assignment statements, Short variable declarations). */
final class Assignments {
    private final Checker checker;

    Assignments(Checker checker) {
        this.checker = checker;
    }

    void assign(AssignStmt statement) {
        List<Type> types = values(statement.left().size(), statement.right());
        if (statement.op() == AssignOp.DEFINE) {
            define(statement.left(), types);
            settle(statement.left(), statement.right());
            return;
        }
        statement.left().forEach(this::target);
        if (statement.left().size() != statement.right().size()) {
            return;
        }
        for (int i = 0; i < statement.left().size(); i++) {
            Expr left = statement.left().get(i);
            Expr right = statement.right().get(i);
            if (isBlank(left)) {
                checker.untyped().settle(right);
            } else if (statement.op() == AssignOp.ASSIGN) {
                checker.untyped().assign(right, checker.info().typeOf(left));
            } else {
                checker.operators().assign(statement.op(), left, right);
            }
        }
    }

    private void settle(List<Expr> left, List<Expr> right) {
        for (int i = 0; i < right.size(); i++) {
            if (i < left.size() && left.size() == right.size() && !isBlank(left.get(i))) {
                checker.untyped().assign(right.get(i), checker.info().typeOf(left.get(i)));
            } else {
                checker.untyped().settle(right.get(i));
            }
        }
    }

    private static boolean isBlank(Expr target) {
        return target instanceof Ident name && name.name().equals("_");
    }

    /** What is assigned to {@code count} operands: as many values, one call, or a comma-ok form. */
    List<Type> values(int count, List<Expr> right) {
        if (right.size() == count) {
            return right.stream().map(checker::value).toList();
        }
        List<Type> types = new ArrayList<>();
        for (Expr expression : right) {
            Type type = checker.type(expression);
            if (type instanceof TupleType tuple) {
                types.addAll(tuple.elements());
            } else {
                types.add(type);
            }
        }
        if (right.size() == 1 && count == 2 && isCommaOk(right.get(0))) {
            types.add(Universe.BOOL);
        }
        while (types.size() < count) {
            types.add(checker.table().unknown("no such value"));
        }
        return types;
    }

    private static boolean isCommaOk(Expr expression) {
        Expr bare = PackageInfo.unparen(expression);
        return bare instanceof IndexExpr
                || bare instanceof TypeAssertExpr
                || bare instanceof UnaryExpr unary && unary.op() == UnaryOp.RECEIVE;
    }

    /** Names that the same block already declares are assigned to, others are new. */
    void define(List<Expr> left, List<Type> types) {
        List<Runnable> declarations = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            Type type = GoTypes.defaultType(types.get(i));
            if (!(left.get(i) instanceof Ident name)) {
                target(left.get(i));
            } else if (!name.name().equals("_")) {
                declarations.add(() -> defineName(name, type));
            }
        }
        declarations.forEach(Runnable::run);
    }

    private void defineName(Ident name, Type type) {
        Optional<GoObject> known = checker.scope().local(name.name());
        if (known.isPresent() && known.get() instanceof GoObject.Variable variable) {
            checker.info().recordObject(name, variable);
            checker.info().record(name, variable.type());
        } else {
            declare(name, GoObject.Variable.Kind.LOCAL, type);
        }
    }

    /** Declares a variable in the current block. */
    void declare(Ident name, GoObject.Variable.Kind kind, Type type) {
        String path = checker.file().packageScope().path();
        GoObject.Variable variable = new GoObject.Variable(name.name(), kind, path, name.start(), type);
        checker.scope().declare(name.name(), variable);
        checker.info().recordObject(name, variable);
        checker.info().record(name, type);
    }

    /** The left side of an assignment. */
    void target(Expr expression) {
        if (!isBlank(expression)) {
            checker.value(expression);
        }
    }
}
