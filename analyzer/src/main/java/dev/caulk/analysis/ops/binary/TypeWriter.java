package dev.caulk.analysis.ops.binary;

import dev.caulk.analysis.types.ArrayType;
import dev.caulk.analysis.types.BasicType;
import dev.caulk.analysis.types.ChanType;
import dev.caulk.analysis.types.InterfaceType;
import dev.caulk.analysis.types.MapType;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.PointerType;
import dev.caulk.analysis.types.Signature;
import dev.caulk.analysis.types.SliceType;
import dev.caulk.analysis.types.StructType;
import dev.caulk.analysis.types.TildeType;
import dev.caulk.analysis.types.TupleType;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.TypeParameter;
import dev.caulk.analysis.types.UnknownType;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** Numbers strings and types as they are first needed; a type comes after the types it is made of. */
final class TypeWriter {
    private final Output strings = new Output();
    private final Output types = new Output();
    private final Map<String, Integer> stringNumbers = new HashMap<>();
    private final Map<Type, Integer> typeNumbers = new HashMap<>();
    private final Map<Type, Integer> seen = new IdentityHashMap<>();
    private final Queue<TypeParameter> unconstrained = new ArrayDeque<>();

    int string(String text) {
        Integer known = stringNumbers.get(text);
        if (known != null) {
            return known;
        }
        strings.text(text);
        stringNumbers.put(text, stringNumbers.size());
        return stringNumbers.size() - 1;
    }

    int type(Type type) {
        Integer same = seen.get(type);
        if (same != null) {
            return same;
        }
        Integer equal = typeNumbers.get(type);
        int number = equal != null ? equal : add(type);
        seen.put(type, number);
        return number;
    }

    private int add(Type type) {
        Output entry = new Output();
        write(type, entry);
        for (byte b : entry.bytes()) {
            types.octet(b);
        }
        typeNumbers.put(type, typeNumbers.size());
        return typeNumbers.size() - 1;
    }

    private void write(Type type, Output to) {
        if (type instanceof BasicType x) {
            tag(to, TypeTag.BASIC);
            to.number(string(x.name()));
        } else if (type instanceof NamedType x) {
            tag(to, TypeTag.NAMED);
            to.number(string(x.packagePath()));
            to.number(string(x.name()));
            all(to, x.arguments());
        } else if (type instanceof UnknownType x) {
            tag(to, TypeTag.UNKNOWN);
            to.number(string(x.reason()));
        } else if (type instanceof TypeParameter x) {
            tag(to, TypeTag.PARAMETER);
            to.number(string(x.name()));
            unconstrained.add(x);
        } else {
            container(type, to);
        }
    }

    private void container(Type type, Output to) {
        if (type instanceof PointerType x) {
            tag(to, TypeTag.POINTER);
            to.number(type(x.element()));
        } else if (type instanceof SliceType x) {
            tag(to, TypeTag.SLICE);
            to.number(type(x.element()));
        } else if (type instanceof TildeType x) {
            tag(to, TypeTag.TILDE);
            to.number(type(x.type()));
        } else if (type instanceof ArrayType x) {
            tag(to, TypeTag.ARRAY);
            to.flag(x.length().isPresent());
            to.signed(x.length().orElse(0));
            to.number(type(x.element()));
        } else if (type instanceof MapType x) {
            tag(to, TypeTag.MAP);
            to.number(type(x.key()));
            to.number(type(x.value()));
        } else if (type instanceof ChanType x) {
            tag(to, TypeTag.CHAN);
            to.number(string(x.direction().name()));
            to.number(type(x.element()));
        } else {
            members(type, to);
        }
    }

    private void members(Type type, Output to) {
        if (type instanceof Signature x) {
            tag(to, TypeTag.SIGNATURE);
            all(to, x.typeParameters());
            all(to, x.parameters());
            all(to, x.results());
            to.flag(x.variadic());
        } else if (type instanceof StructType x) {
            tag(to, TypeTag.STRUCT);
            to.number(x.fields().size());
            x.fields().forEach(field -> {
                to.number(string(field.name()));
                to.number(type(field.type()));
                to.flag(field.embedded());
            });
        } else if (type instanceof InterfaceType x) {
            tag(to, TypeTag.INTERFACE);
            to.number(x.methods().size());
            x.methods().forEach((name, signature) -> {
                to.number(string(name));
                to.number(type(signature));
            });
            all(to, x.embedded());
        } else if (type instanceof TupleType x) {
            tag(to, TypeTag.TUPLE);
            all(to, x.elements());
        }
    }

    private static void tag(Output to, TypeTag tag) {
        to.octet(tag.code());
    }

    void all(Output to, List<? extends Type> list) {
        to.number(list.size());
        list.forEach(each -> to.number(type(each)));
    }

    /** Writes the tables; what refers to them is read after them. A constraint may mention its parameter. */
    void tables(Output to) {
        Output constraints = new Output();
        int count = 0;
        while (!unconstrained.isEmpty()) {
            TypeParameter parameter = unconstrained.remove();
            constraints.number(type(parameter));
            constraints.number(type(parameter.constraint()));
            count++;
        }
        to.number(stringNumbers.size());
        to.raw(strings.bytes());
        to.number(typeNumbers.size());
        to.raw(types.bytes());
        to.number(count);
        to.raw(constraints.bytes());
    }
}
