package dev.caulk.analysis.ops.binary;

import dev.caulk.analysis.types.ArrayType;
import dev.caulk.analysis.types.BasicType;
import dev.caulk.analysis.types.ChanType;
import dev.caulk.analysis.types.DetachedTypes;
import dev.caulk.analysis.types.InterfaceType;
import dev.caulk.analysis.types.MapType;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.PointerType;
import dev.caulk.analysis.types.Signature;
import dev.caulk.analysis.types.SliceType;
import dev.caulk.analysis.types.StructField;
import dev.caulk.analysis.types.StructType;
import dev.caulk.analysis.types.TildeType;
import dev.caulk.analysis.types.TupleType;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.TypeParameter;
import dev.caulk.analysis.types.UnknownType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tables of one package. Named types are the same objects in all packages that one {@link DetachedTypes} serves. */
final class TypeReader {
    private final DetachedTypes named;
    private final List<String> strings = new ArrayList<>();
    private final List<Type> types = new ArrayList<>();

    TypeReader(Input from, DetachedTypes named) {
        this.named = named;
        int stringCount = from.size();
        Input text = new Input(from.raw());
        for (int i = 0; i < stringCount; i++) {
            strings.add(text.text());
        }
        int typeCount = from.size();
        Input table = new Input(from.raw());
        for (int i = 0; i < typeCount; i++) {
            types.add(read(table));
        }
        int parameterCount = from.size();
        Input constraints = new Input(from.raw());
        for (int i = 0; i < parameterCount; i++) {
            named.constrain((TypeParameter) type(constraints), type(constraints));
        }
    }

    String string(Input from) {
        return strings.get(from.size());
    }

    Type type(Input from) {
        return types.get(from.size());
    }

    List<Type> all(Input from) {
        return from.list(() -> type(from));
    }

    List<TypeParameter> parameters(Input from) {
        return from.list(() -> (TypeParameter) type(from));
    }

    private Type read(Input from) {
        return switch (TypeTag.of(from.octet())) {
            case BASIC -> new BasicType(string(from));
            case NAMED -> named(from);
            case POINTER -> new PointerType(type(from));
            case SLICE -> new SliceType(type(from));
            case ARRAY -> array(from);
            case MAP -> new MapType(type(from), type(from));
            case CHAN -> new ChanType(ChanType.Direction.valueOf(string(from)), type(from));
            case SIGNATURE -> new Signature(parameters(from), all(from), all(from), from.flag());
            case STRUCT -> new StructType(from.list(() -> new StructField(string(from), type(from), from.flag())));
            case INTERFACE -> itf(from);
            case TUPLE -> new TupleType(all(from));
            case PARAMETER -> new TypeParameter(string(from));
            case UNKNOWN -> new UnknownType(string(from));
            case TILDE -> new TildeType(type(from));
        };
    }

    private Type named(Input from) {
        NamedType origin = named.named(string(from), string(from));
        List<Type> arguments = all(from);
        return arguments.isEmpty() ? origin : origin.instantiate(arguments);
    }

    private Type array(Input from) {
        boolean known = from.flag();
        long length = from.signed();
        return new ArrayType(known ? OptionalLong.of(length) : OptionalLong.empty(), type(from));
    }

    private Type itf(Input from) {
        SortedMap<String, Signature> methods = new TreeMap<>();
        int count = from.size();
        for (int i = 0; i < count; i++) {
            methods.put(string(from), (Signature) type(from));
        }
        return new InterfaceType(Collections.unmodifiableSortedMap(methods), all(from));
    }
}
