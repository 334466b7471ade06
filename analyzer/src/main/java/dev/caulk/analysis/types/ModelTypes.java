package dev.caulk.analysis.types;

import dev.caulk.model.FieldModel;
import dev.caulk.model.FunctionModel;
import dev.caulk.model.FunctionPattern;
import dev.caulk.model.Models;
import dev.caulk.model.TypeModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What models say about the types of packages without source: results of functions, fields, and methods of interfaces. */
public final class ModelTypes implements ExternalTypes {
    private static final List<Type> ANYTHING = List.of(new SliceType(new UnknownType("models give no parameters")));

    private final Models models;
    private final Map<String, Signature> interfaceMethods = new HashMap<>();
    private final Map<String, Type> fields = new HashMap<>();
    private final Map<String, Receiver> receivers = new HashMap<>();
    private final Set<String> types = new HashSet<>();

    /** Over these models. */
    public ModelTypes(Models models) {
        this.models = models;
        models.functions().forEach(this::add);
        models.fields().forEach(this::add);
        models.types().forEach(this::add);
    }

    private void add(FunctionModel model) {
        FunctionPattern function = model.fn();
        function.receiver().ifPresent(type -> {
            String symbol = function.importPath() + "." + type;
            types.add(symbol);
            receivers.merge(
                    symbol,
                    function.pointer() ? Receiver.POINTER : Receiver.VALUE,
                    (old, now) -> old == now ? old : Receiver.POINTER);
        });
        model.returns().forEach(text -> addNamed(TypeStrings.type(text)));
    }

    private void add(FieldModel model) {
        types.add(model.ownerSymbol());
        model.type().map(TypeStrings::type).ifPresent(type -> {
            fields.put(model.symbol(), type);
            addNamed(type);
        });
    }

    private void addNamed(Type type) {
        Type base = GoTypes.dereference(type);
        if (base instanceof NamedType named && !named.packagePath().isEmpty()) {
            types.add(named.symbol());
        }
    }

    private void add(TypeModel model) {
        types.add(model.name());
        receivers.put(model.name(), Receiver.VALUE);
        model.methods().forEach(method -> {
            Signature signature = TypeStrings.signature(method.signature());
            interfaceMethods.put("(" + model.name() + ")." + method.name(), signature);
            signature.parameters().forEach(this::addNamed);
            signature.results().forEach(this::addNamed);
        });
    }

    @Override
    public Optional<Type> typeOf(String symbol) {
        return Optional.<Type>ofNullable(interfaceMethods.get(symbol))
                .or(() -> Optional.ofNullable(fields.get(symbol)))
                .or(() -> model(symbol).filter(m -> !m.returns().isEmpty()).map(ModelTypes::signature));
    }

    private static Type signature(FunctionModel model) {
        List<Type> results = model.returns().stream().map(TypeStrings::type).toList();
        return new Signature(ANYTHING, results, true);
    }

    private Optional<FunctionModel> model(String symbol) {
        return FunctionPattern.parse(symbol)
                .flatMap(wanted -> models.function(wanted.importPath(), wanted.receiver(), wanted.name())
                        .filter(m -> m.fn().pointer() == wanted.pointer()));
    }

    @Override
    public boolean isFunction(String symbol) {
        return interfaceMethods.containsKey(symbol) || model(symbol).isPresent();
    }

    @Override
    public boolean isType(String symbol) {
        return types.contains(symbol);
    }

    @Override
    public Receiver receiverOf(String typeSymbol) {
        return receivers.getOrDefault(typeSymbol, Receiver.UNKNOWN);
    }
}
