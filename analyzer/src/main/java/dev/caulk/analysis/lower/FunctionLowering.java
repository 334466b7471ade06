package dev.caulk.analysis.lower;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.load.FunctionNames;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.types.GoObject.Variable;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.TypeInfo;
import dev.caulk.analysis.types.UnknownType;
import dev.caulk.syntax.SourceFile;
import dev.caulk.syntax.ast.BlockStmt;
import dev.caulk.syntax.ast.Field;
import dev.caulk.syntax.ast.FieldList;
import dev.caulk.syntax.ast.FuncLit;
import dev.caulk.syntax.ast.FuncType;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.Node;
import dev.caulk.syntax.ast.ValueSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lowers one function or closure: its parameters, its variables, and the statements of its body. */
final class FunctionLowering {
    final FunctionFamily family;
    final FunctionId id;
    final BodyBuilder builder;
    final TypeInfo types;
    final Expressions expressions;
    final Statements statements;
    final List<Variable> results = new ArrayList<>();
    List<Type> resultTypes = List.of();
    final List<Type> parameterTypes = new ArrayList<>();
    Optional<Type> receiverType = Optional.empty();

    private final Optional<FunctionLowering> parent;
    private final Node owner;
    private final Map<Variable, Integer> cells = new IdentityHashMap<>();
    private final Set<Variable> between = new HashSet<>();
    private final Map<Variable, Integer> captured = new IdentityHashMap<>();
    private final List<Variable> captureOrder = new ArrayList<>();
    private String closurePrefix;
    private int closures;

    FunctionLowering(FunctionFamily family, FunctionId id, Optional<FunctionLowering> parent, Node owner) {
        this.family = family;
        this.id = id;
        this.parent = parent;
        this.owner = owner;
        closurePrefix = id.name();
        types = family.types();
        builder = new BodyBuilder(family.source());
        expressions = new Expressions(this);
        statements = new Statements(this);
    }

    SourceFile file() {
        return builder.file;
    }

    /** Declares parameters and results and lowers the body up to the closing brace. */
    void lower(Optional<Field> receiver, FuncType type, Optional<BlockStmt> body) {
        int index = 0;
        if (receiver.isPresent()) {
            index = parameters(List.of(receiver.get()), 0);
            receiverType = Optional.of(typeOfField(receiver.get()));
        }
        parameters(type.parameters().fields(), index);
        declareResults(type.results());
        body.ifPresent(this::lowerBody);
    }

    private void lowerBody(BlockStmt body) {
        statements.block(body);
        List<Integer> values = namedResults(body);
        builder.end(
                file().span(Math.max(body.start(), body.end() - 1), body.end()), at -> new Op.Return(at, values, true));
    }

    /**
     * Lowers the initialisers of package variables.
     *
     * @param closuresBefore how many closures the initialisers of earlier files hold: they are numbered over the package
     * @return that number for the next file
     */
    int lowerInitialisers(List<ValueSpec> specs, int closuresBefore) {
        closurePrefix = "init";
        closures = closuresBefore;
        for (ValueSpec spec : specs) {
            statements.assignments().packageVariables(spec);
        }
        ValueSpec last = specs.get(specs.size() - 1);
        builder.end(file().span(last.end(), last.end()), at -> new Op.Return(at, List.of(), true));
        return closures;
    }

    private int parameters(List<Field> fields, int first) {
        int index = first;
        for (Field field : fields) {
            if (field.names().isEmpty()) {
                emitParam(field, index++, "", typeOfField(field));
            }
            for (Ident name : field.names()) {
                Optional<Variable> variable = variable(name);
                int value = emitParam(
                        name, index++, name.name(), variable.map(Variable::type).orElse(typeOfField(field)));
                variable.ifPresent(v -> declare(v, value, name));
            }
        }
        return index;
    }

    private int emitParam(Node node, int index, String name, Type type) {
        parameterTypes.add(type);
        return builder.emitPrologue(file().span(node), at -> new Op.Param(at, index, name, type));
    }

    private Type typeOfField(Field field) {
        return types.typeOf(field.type());
    }

    private void declareResults(FieldList list) {
        List<Type> all = new ArrayList<>();
        for (Field field : list.fields()) {
            int count = Math.max(1, field.names().size());
            for (int i = 0; i < count; i++) {
                all.add(typeOfField(field));
            }
            for (Ident name : field.names()) {
                Variable result = variable(name)
                        .orElseGet(() -> new Variable(
                                name.name(), Variable.Kind.RESULT, id.packagePath(), name.start(), typeOfField(field)));
                results.add(result);
                declare(result, builder.zero(file().span(name), result.type()), name);
            }
        }
        resultTypes = List.copyOf(all);
    }

    /** What a bare return gives. */
    List<Integer> namedResults(Node at) {
        return results.stream().map(v -> read(v, at)).toList();
    }

    Optional<Variable> variable(Ident name) {
        return types.objectOf(name).filter(Variable.class::isInstance).map(Variable.class::cast);
    }

    /** Brings a variable to life with its first value. */
    void declare(Variable variable, int value, Node at) {
        if (!isInCell(variable)) {
            builder.variables.write(variable, value);
            return;
        }
        int cell = builder.emit(at, h -> new Op.Alloc(h, variable.type(), variable.name()));
        cells.put(variable, cell);
        builder.emit(at, h -> new Op.Store(h, new Place.Deref(cell), value));
    }

    int read(Variable variable, Node at) {
        if (variable.kind() == Variable.Kind.GLOBAL) {
            return builder.emit(at, h -> new Op.Load(h, global(variable), variable.type(), false));
        }
        if (isInCell(variable)) {
            int pointer = pointer(variable, at);
            return builder.emit(at, h -> new Op.Load(h, new Place.Deref(pointer), variable.type(), false));
        }
        return isOwn(variable) ? builder.variables.read(variable) : capture(variable, at);
    }

    void write(Variable variable, int value, Node at) {
        if (variable.kind() == Variable.Kind.GLOBAL) {
            builder.emit(at, h -> new Op.Store(h, global(variable), value));
        } else if (isInCell(variable)) {
            int pointer = pointer(variable, at);
            builder.emit(at, h -> new Op.Store(h, new Place.Deref(pointer), value));
        } else {
            builder.variables.write(variable, value);
        }
    }

    private boolean isInCell(Variable variable) {
        return family.shared().isShared(variable) && !between.contains(variable);
    }

    /** From here on, until {@link #enterIteration}, these variables are copies that no closure sees. */
    void leaveIteration(List<Variable> variables, Node at) {
        for (Variable variable : variables) {
            int value = read(variable, at);
            between.add(variable);
            builder.variables.write(variable, value);
        }
    }

    /** As {@link #leaveIteration}, before the variables are declared. */
    void beforeIterations(List<Variable> variables) {
        between.addAll(variables);
    }

    /** Each variable gets a new cell, with the value that its copy has. */
    void enterIteration(List<Variable> variables, Node at) {
        for (Variable variable : variables) {
            int value = builder.variables.read(variable);
            between.remove(variable);
            declare(variable, value, at);
        }
    }

    static Place.Global global(Variable variable) {
        return new Place.Global(variable.packagePath() + "." + variable.name());
    }

    /** The address of a shared variable. */
    int pointer(Variable variable, Node at) {
        if (!isOwn(variable)) {
            return capture(variable, at);
        }
        Integer cell = cells.get(variable);
        if (cell == null) {
            cell = builder.emitPrologue(file().span(at), h -> new Op.Alloc(h, variable.type(), variable.name()));
            cells.put(variable, cell);
        }
        return cell;
    }

    private boolean isOwn(Variable variable) {
        return parent.isEmpty()
                || family.shared().owner(variable).map(o -> o == owner).orElse(true);
    }

    private int capture(Variable variable, Node at) {
        Integer known = captured.get(variable);
        if (known != null) {
            return known;
        }
        int index = captureOrder.size();
        boolean shared = family.shared().isShared(variable);
        int value = builder.emitPrologue(
                file().span(at), h -> new Op.FreeVar(h, index, variable.name(), variable.type(), shared));
        captured.put(variable, value);
        captureOrder.add(variable);
        return value;
    }

    /** Lowers a function literal and gives the closure value. */
    int closure(FuncLit literal) {
        closures++;
        String name = FunctionNames.closure(closurePrefix, parent.isPresent(), closures);
        FunctionId inner = new FunctionId(id.packagePath(), name);
        FunctionLowering lowering = new FunctionLowering(family, inner, Optional.of(this), literal);
        lowering.lower(Optional.empty(), literal.type(), Optional.of(literal.body()));
        family.add(lowering, Optional.of(id), literal, true);
        List<Integer> captures = new ArrayList<>();
        for (Variable variable : lowering.captureOrder) {
            captures.add(family.shared().isShared(variable) ? pointer(variable, literal) : read(variable, literal));
        }
        return builder.emit(literal, at -> new Op.MakeClosure(at, inner, captures));
    }

    Type unknown(String reason) {
        return new UnknownType(reason);
    }
}
