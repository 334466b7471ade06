package dev.caulk.analysis.types;

import dev.caulk.syntax.ast.Expr;
import java.util.List;
import java.util.Optional;

/** Types one declaration or one function body: the block it stands in, and the parts that share the work. */
final class Checker {
    private final FileScope file;
    private final TypeExpressions types = new TypeExpressions(this);
    private final ExpressionTyper expressions = new ExpressionTyper(this);
    private final Selectors selectors = new Selectors(this);
    private final Operators operators = new Operators(this);
    private final Untyped untyped = new Untyped(this);
    private final Generics generics = new Generics(this);
    private final Calls calls = new Calls(this);
    private final Assignments assignments = new Assignments(this);
    private final LocalDeclarations declarations = new LocalDeclarations(this);
    private final Bodies bodies = new Bodies(this);
    private Scope scope;
    private List<Type> results = List.of();
    private int iota = -1;

    Checker(FileScope file, Scope scope) {
        this.file = file;
        this.scope = scope;
    }

    /** Types an expression and records what came of it. */
    Type type(Expr expression) {
        return info().record(expression, expression.accept(expressions));
    }

    /** Types an expression that stands for one value. */
    Type value(Expr expression) {
        Type type = type(expression);
        return type instanceof TupleType ? table().unknown("not a single value") : type;
    }

    Optional<GoObject> lookup(String name) {
        Optional<GoObject> local = scope.lookup(name);
        return local.isPresent() ? local : file.lookup(name);
    }

    /** Runs something in a block of its own. */
    void inBlock(Runnable action) {
        Scope outer = scope;
        scope = outer.inner();
        action.run();
        scope = outer;
    }

    /** Types a function body in the block as it is now; at once, or after all declarations of the tree are read. */
    void body(Runnable typing) {
        if (!file.packageScope().inTree()) {
            return;
        }
        if (world().isSealed()) {
            typing.run();
            return;
        }
        Scope here = scope;
        file.packageScope().afterDeclarations(() -> {
            Scope outer = scope;
            scope = here;
            typing.run();
            scope = outer;
        });
    }

    Scope scope() {
        return scope;
    }

    int iota() {
        return iota;
    }

    void setIota(int value) {
        iota = value;
    }

    FileScope file() {
        return file;
    }

    World world() {
        return file.packageScope().world();
    }

    /** The members that a name may select. They are remembered once all declarations they rest on have been read. */
    Members members(Type operand, String name) {
        boolean complete = world().isSealed() && file.packageScope().inTree();
        return complete ? world().members(operand, name) : MemberSearch.find(operand, name);
    }

    TypeTable table() {
        return world().types();
    }

    PackageInfo info() {
        return file.packageScope().info();
    }

    TypeExpressions types() {
        return types;
    }

    ExpressionTyper expressions() {
        return expressions;
    }

    Selectors selectors() {
        return selectors;
    }

    Operators operators() {
        return operators;
    }

    Untyped untyped() {
        return untyped;
    }

    Generics generics() {
        return generics;
    }

    /** Types an expression and assigns it to something of that type. */
    void assign(Expr expression, Type target) {
        value(expression);
        untyped.assign(expression, target);
    }

    /** Runs something in a function with these results. */
    void inFunction(List<Type> types, Runnable action) {
        List<Type> outer = results;
        results = types;
        action.run();
        results = outer;
    }

    /** The results of the function around. */
    List<Type> results() {
        return results;
    }

    Calls calls() {
        return calls;
    }

    Assignments assignments() {
        return assignments;
    }

    LocalDeclarations declarations() {
        return declarations;
    }

    Bodies bodies() {
        return bodies;
    }
}
