package dev.caulk.analysis.types;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The predeclared names (spec: Predeclared identifiers). {@code byte} and {@code rune} are the types they are aliases of. */
public final class Universe {
    /** {@code bool}. */
    public static final BasicType BOOL = new BasicType("bool");

    /** {@code int}. */
    public static final BasicType INT = new BasicType("int");

    /** {@code int32}, also {@code rune}. */
    public static final BasicType INT32 = new BasicType("int32");

    /** {@code uint8}, also {@code byte}. */
    public static final BasicType UINT8 = new BasicType("uint8");

    /** {@code uintptr}. */
    public static final BasicType UINTPTR = new BasicType("uintptr");

    /** {@code float64}. */
    public static final BasicType FLOAT64 = new BasicType("float64");

    /** {@code complex128}. */
    public static final BasicType COMPLEX128 = new BasicType("complex128");

    /** {@code string}. */
    public static final BasicType STRING = new BasicType("string");

    /** The type of {@code nil} before it takes one. */
    public static final BasicType UNTYPED_NIL = new BasicType("untyped nil");

    /** The interface without methods: {@code any}. */
    public static final InterfaceType ANY = new InterfaceType(new TreeMap<>(), List.of());

    /** {@code error}. */
    public static final NamedType ERROR = error();

    static final BasicType UNTYPED_BOOL = new BasicType("untyped bool");
    static final BasicType UNTYPED_INT = new BasicType("untyped int");
    static final BasicType UNTYPED_RUNE = new BasicType("untyped rune");
    static final BasicType UNTYPED_FLOAT = new BasicType("untyped float");
    static final BasicType UNTYPED_COMPLEX = new BasicType("untyped complex");
    static final BasicType UNTYPED_STRING = new BasicType("untyped string");

    static final GoObject.Constant IOTA = new GoObject.Constant("iota", UNTYPED_INT, Optional.empty());

    private static final List<String> BASIC_TYPES = List.of(
            "bool int int8 int16 int32 int64 uint uint8 uint16 uint32 uint64 uintptr float32 float64 complex64 complex128 string"
                    .split(" "));
    private static final List<String> BUILTINS = List.of(
            "append cap clear close complex copy delete imag len make max min new panic print println real recover"
                    .split(" "));
    private static final Map<String, GoObject> OBJECTS = objects();

    private Universe() {}

    /** The predeclared object of that name. */
    public static Optional<GoObject> lookup(String name) {
        return Optional.ofNullable(OBJECTS.get(name));
    }

    private static NamedType error() {
        TreeMap<String, Signature> methods = new TreeMap<>();
        methods.put("Error", new Signature(List.of(), List.of(STRING), false));
        return NamedType.predeclared("error", new InterfaceType(methods, List.of()));
    }

    private static Map<String, GoObject> objects() {
        Map<String, GoObject> objects = new HashMap<>();
        BASIC_TYPES.forEach(name -> objects.put(name, new GoObject.TypeName(name, new BasicType(name))));
        BUILTINS.forEach(name -> objects.put(name, new GoObject.Builtin(name)));
        objects.put("byte", new GoObject.TypeName("byte", UINT8));
        objects.put("rune", new GoObject.TypeName("rune", INT32));
        objects.put("any", new GoObject.TypeName("any", ANY));
        objects.put("comparable", new GoObject.TypeName("comparable", NamedType.predeclared("comparable", ANY)));
        objects.put("error", new GoObject.TypeName("error", ERROR));
        objects.put("nil", new GoObject.Nil());
        objects.put("iota", IOTA);
        objects.put("true", truth("true", true));
        objects.put("false", truth("false", false));
        return Map.copyOf(objects);
    }

    private static GoObject.Constant truth(String name, boolean value) {
        return new GoObject.Constant(name, UNTYPED_BOOL, Optional.of(new ConstantValue.BoolValue(value)));
    }
}
