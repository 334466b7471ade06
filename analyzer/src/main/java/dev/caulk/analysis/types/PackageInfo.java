package dev.caulk.analysis.types;

import dev.caulk.syntax.ast.CaseClause;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.ParenExpr;
import dev.caulk.syntax.ast.SelectorExpr;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects what typing finds out about a package. */
final class PackageInfo implements TypeInfo {
    static final Type UNTYPED = new UnknownType("not typed");

    /** Source has one expression for about so many bytes (etcd, GOROOT/src); tables that fit need not grow. */
    private static final int BYTES_PER_EXPRESSION = 16;

    private static final int BYTES_PER_NAME = 24;
    private static final int BYTES_PER_SELECTOR = 80;

    private final Map<Expr, Type> types;
    private final Map<Expr, ConstantValue> constants = new IdentityHashMap<>();
    private final Set<Expr> typeExpressions = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Ident, GoObject> objects;
    private final Map<CaseClause, GoObject.Variable> clauseVariables = new IdentityHashMap<>();
    private final Map<SelectorExpr, Selection> selections;

    /**
     * @param bytes how much source will be typed, as far as is known
     */
    PackageInfo(int bytes) {
        types = new IdentityHashMap<>(bytes / BYTES_PER_EXPRESSION);
        objects = new IdentityHashMap<>(bytes / BYTES_PER_NAME);
        selections = new IdentityHashMap<>(bytes / BYTES_PER_SELECTOR);
    }

    /** The same, when so much more source will be typed. */
    PackageInfo withRoomFor(int bytes) {
        PackageInfo roomy = new PackageInfo(bytes);
        roomy.types.putAll(types);
        roomy.constants.putAll(constants);
        roomy.typeExpressions.addAll(typeExpressions);
        roomy.objects.putAll(objects);
        roomy.clauseVariables.putAll(clauseVariables);
        roomy.selections.putAll(selections);
        return roomy;
    }

    @Override
    public Type typeOf(Expr expression) {
        return types.getOrDefault(expression, UNTYPED);
    }

    @Override
    public boolean isType(Expr expression) {
        return typeExpressions.contains(expression);
    }

    @Override
    public Optional<ConstantValue> constantOf(Expr expression) {
        return Optional.ofNullable(constants.get(expression));
    }

    @Override
    public Optional<GoObject> objectOf(Ident name) {
        return Optional.ofNullable(objects.get(name));
    }

    @Override
    public Optional<GoObject.Variable> clauseVariable(CaseClause clause) {
        return Optional.ofNullable(clauseVariables.get(clause));
    }

    @Override
    public TypeCoverage coverage() {
        SortedMap<String, Long> unknown = new TreeMap<>();
        for (Type type : types.values()) {
            if (type instanceof UnknownType open) {
                unknown.merge(open.reason(), 1L, Long::sum);
            }
        }
        return new TypeCoverage(types.size(), unknown);
    }

    @Override
    public Selection selectionOf(SelectorExpr selector) {
        Selection known = selections.get(selector);
        return known != null ? known : unknown(selector.selector().name());
    }

    static Selection unknown(String name) {
        return new Selection(Selection.Kind.FIELD, List.of(), new Selection.Member.UnknownMember(name), UNTYPED);
    }

    Type record(Expr expression, Type type) {
        types.put(expression, type);
        return type;
    }

    /** A constant expression that is typed again, as in a repeated const line, keeps the last value. */
    void recordConstant(Expr expression, Optional<ConstantValue> value) {
        if (value.isPresent()) {
            constants.put(expression, value.get());
        } else {
            constants.remove(expression);
        }
    }

    Type recordTypeExpression(Expr expression, Type type) {
        typeExpressions.add(expression);
        return record(expression, type);
    }

    void recordObject(Ident name, GoObject object) {
        objects.put(name, object);
    }

    void recordClauseVariable(CaseClause clause, GoObject.Variable variable) {
        clauseVariables.put(clause, variable);
    }

    void recordSelection(SelectorExpr selector, Selection selection) {
        selections.put(selector, selection);
    }

    static Expr unparen(Expr expression) {
        Expr inner = expression;
        while (inner instanceof ParenExpr paren) {
            inner = paren.inner();
        }
        return inner;
    }
}
