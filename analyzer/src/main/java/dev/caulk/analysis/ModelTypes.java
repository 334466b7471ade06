package dev.caulk.analysis;

import dev.caulk.analysis.types.ArrayType;
import dev.caulk.analysis.types.BasicType;
import dev.caulk.analysis.types.ChanType;
import dev.caulk.analysis.types.ExternalTypes;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.PointerType;
import dev.caulk.analysis.types.Signature;
import dev.caulk.analysis.types.SliceType;
import dev.caulk.analysis.types.StructType;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.Universe;
import dev.caulk.analysis.types.UnknownType;
import dev.caulk.model.FunctionModel;
import dev.caulk.model.FunctionPattern;
import dev.caulk.model.Models;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What models know of the types of packages without source. */
final class ModelTypes implements ExternalTypes {
    private final Map<String, Signature> functions = new HashMap<>();
    private final Map<String, Receiver> receivers = new HashMap<>();
    private final Set<String> types = new HashSet<>();

    ModelTypes(Models models) {
        models.types().forEach(type -> types.add(type.name()));
        models.functions().stream().filter(model -> model.fn().exact()).forEach(this::add);
    }

    private void add(FunctionModel model) {
        FunctionPattern fn = model.fn();
        fn.receiver().ifPresent(receiver -> {
            String type = fn.importPath() + "." + receiver;
            types.add(type);
            receivers.merge(type, fn.pointer() ? Receiver.POINTER : Receiver.VALUE, ModelTypes::agree);
        });
        if (!model.returns().isEmpty()) {
            List<Type> results = model.returns().stream().map(this::parse).toList();
            functions.put(fn.symbol(), new Signature(List.of(), results, false));
        }
    }

    private static Receiver agree(Receiver one, Receiver other) {
        return one == other ? one : Receiver.UNKNOWN;
    }

    /** The types that models spell: names with their import paths behind {@code *}, {@code []} and {@code chan}. */
    private Type parse(String text) {
        if (text.startsWith("*")) {
            return new PointerType(parse(text.substring(1)));
        }
        if (text.startsWith("[]")) {
            return new SliceType(parse(text.substring(2)));
        }
        if (text.startsWith("[")) {
            return new ArrayType(OptionalLong.empty(), parse(text.substring(text.indexOf(']') + 1)));
        }
        if (text.startsWith("<-chan ")) {
            return new ChanType(ChanType.Direction.RECEIVE, parse(text.substring(7)));
        }
        if (text.startsWith("chan ")) {
            return new ChanType(ChanType.Direction.BOTH, parse(text.substring(5)));
        }
        return named(text);
    }

    private Type named(String text) {
        if (text.equals("struct{}")) {
            return new StructType(List.of());
        }
        if (text.equals("any")) {
            return Universe.ANY;
        }
        if (text.startsWith("func(")) {
            return new UnknownType("a function type of a model");
        }
        int dot = text.lastIndexOf('.');
        if (dot > text.lastIndexOf('/')) {
            types.add(text);
            return new NamedType(text.substring(0, dot), text.substring(dot + 1), List.of());
        }
        return text.equals("error") ? Universe.ERROR : new BasicType(text);
    }

    @Override
    public Optional<Type> typeOf(String symbol) {
        return Optional.ofNullable(functions.get(symbol));
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
