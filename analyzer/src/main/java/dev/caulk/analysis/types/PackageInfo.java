package dev.caulk.analysis.types;

import dev.caulk.syntax.ast.CaseClause;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.ParenExpr;
import dev.caulk.syntax.ast.SelectorExpr;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects what typing finds out about a package. */
final class PackageInfo implements TypeInfo {
    static final Type UNTYPED = new UnknownType("not typed");

    /** Source has one node that is asked about for about so many bytes (etcd, GOROOT/src); a table that fits need not grow. */
    private static final int BYTES_PER_NODE = 16;

    private final NodeTable nodes = new NodeTable(0);

    /** Makes room for what so much more source has. */
    void expect(int bytes) {
        nodes.expect(bytes / BYTES_PER_NODE);
    }

    @Override
    public Type typeOf(Expr expression) {
        return nodes.type(expression) instanceof Type type ? type : UNTYPED;
    }

    @Override
    public boolean isType(Expr expression) {
        return nodes.isType(expression);
    }

    @Override
    public Optional<ConstantValue> constantOf(Expr expression) {
        return nodes.constant(expression) instanceof ConstantValue value ? Optional.of(value) : Optional.empty();
    }

    @Override
    public Optional<GoObject> objectOf(Ident name) {
        return nodes.meaning(name) instanceof GoObject object ? Optional.of(object) : Optional.empty();
    }

    @Override
    public Optional<GoObject.Variable> clauseVariable(CaseClause clause) {
        return nodes.meaning(clause) instanceof GoObject.Variable variable ? Optional.of(variable) : Optional.empty();
    }

    @Override
    public TypeCoverage coverage() {
        SortedMap<String, Long> unknown = new TreeMap<>();
        long[] all = new long[1];
        nodes.eachType(type -> {
            all[0]++;
            if (type instanceof UnknownType open) {
                unknown.merge(open.reason(), 1L, Long::sum);
            }
        });
        return new TypeCoverage(all[0], unknown);
    }

    @Override
    public Selection selectionOf(SelectorExpr selector) {
        return nodes.meaning(selector) instanceof Selection known
                ? known
                : unknown(selector.selector().name());
    }

    static Selection unknown(String name) {
        return new Selection(Selection.Kind.FIELD, List.of(), new Selection.Member.UnknownMember(name), UNTYPED);
    }

    Type record(Expr expression, Type type) {
        nodes.setType(expression, type);
        return type;
    }

    /** A constant expression that is typed again, as in a repeated const line, keeps the last value. */
    void recordConstant(Expr expression, Optional<ConstantValue> value) {
        if (value.isPresent()) {
            nodes.setConstant(expression, value.get());
        } else {
            nodes.removeConstant(expression);
        }
    }

    Type recordTypeExpression(Expr expression, Type type) {
        nodes.markType(expression);
        return record(expression, type);
    }

    void recordObject(Ident name, GoObject object) {
        nodes.setMeaning(name, object);
    }

    void recordClauseVariable(CaseClause clause, GoObject.Variable variable) {
        nodes.setMeaning(clause, variable);
    }

    void recordSelection(SelectorExpr selector, Selection selection) {
        nodes.setMeaning(selector, selection);
    }

    static Expr unparen(Expr expression) {
        Expr inner = expression;
        while (inner instanceof ParenExpr paren) {
            inner = paren.inner();
        }
        return inner;
    }
}
