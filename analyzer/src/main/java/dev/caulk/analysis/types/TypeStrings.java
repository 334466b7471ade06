package dev.caulk.analysis.types;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Reads types as models spell them: Go's syntax with import paths for package names, as in {@code
 * *google.golang.org/grpc.ClientConn} or {@code func(context.Context) error}. What cannot be read is unknown.
 */
final class TypeStrings {
    private static final int DEEPEST = 50;

    private final String text;
    private int at;
    private int depth;

    private TypeStrings(String text) {
        this.text = text;
    }

    static Type type(String text) {
        return new TypeStrings(text).type();
    }

    /** Parameters and results: {@code (int, ...any) error}. */
    static Signature signature(String text) {
        return new TypeStrings(text).signature();
    }

    private Type type() {
        if (++depth > DEEPEST) {
            at = text.length();
        }
        Type type = compound();
        depth--;
        return type;
    }

    private Type compound() {
        if (accept("*")) {
            return new PointerType(type());
        }
        if (accept("[]") || accept("...")) {
            return new SliceType(type());
        }
        if (accept("map[")) {
            Type key = type();
            accept("]");
            return new MapType(key, type());
        }
        if (accept("<-chan ")) {
            return new ChanType(ChanType.Direction.RECEIVE, type());
        }
        if (accept("chan<- ")) {
            return new ChanType(ChanType.Direction.SEND, type());
        }
        if (accept("chan ")) {
            return new ChanType(ChanType.Direction.BOTH, type());
        }
        if (accept("struct{}")) {
            return new StructType(List.of());
        }
        if (accept("interface{}")) {
            return Universe.ANY;
        }
        return accept("func") ? signature() : array();
    }

    private Type array() {
        if (!accept("[")) {
            return named();
        }
        int close = text.indexOf(']', at);
        String length = close < 0 ? "" : text.substring(at, close);
        at = close < 0 ? text.length() : close + 1;
        boolean known =
                !length.isEmpty() && length.length() < 18 && length.chars().allMatch(c -> c >= '0' && c <= '9');
        return new ArrayType(known ? OptionalLong.of(Long.parseLong(length)) : OptionalLong.empty(), type());
    }

    private Type named() {
        skipSpace();
        int start = at;
        while (at < text.length() && ",()[]{} ".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String name = text.substring(start, at);
        List<Type> arguments = accept("[") ? list("]") : List.of();
        int dot = name.lastIndexOf('.');
        if (dot > 0) {
            return new NamedType(name.substring(0, dot), name.substring(dot + 1), arguments);
        }
        return Universe.lookup(name)
                .filter(o -> o instanceof GoObject.TypeName)
                .map(o -> ((GoObject.TypeName) o).type())
                .orElseGet(() -> new UnknownType("not a type: " + text));
    }

    private Signature signature() {
        accept("(");
        boolean[] variadic = new boolean[1];
        List<Type> parameters = list(")", variadic);
        skipSpace();
        boolean ends = at >= text.length() || ",)]".indexOf(text.charAt(at)) >= 0;
        List<Type> results = ends ? List.of() : accept("(") ? list(")") : List.of(type());
        return new Signature(parameters, results, variadic[0]);
    }

    private List<Type> list(String close) {
        return list(close, new boolean[1]);
    }

    private List<Type> list(String close, boolean[] variadic) {
        List<Type> types = new ArrayList<>();
        while (!accept(close) && at < text.length()) {
            skipSpace();
            variadic[0] = text.startsWith("...", at);
            int before = at;
            types.add(type());
            boolean more = accept(",");
            if (!more && at == before) {
                at = text.length();
            }
        }
        return List.copyOf(types);
    }

    private boolean accept(String token) {
        skipSpace();
        boolean found = text.startsWith(token, at);
        at += found ? token.length() : 0;
        return found;
    }

    private void skipSpace() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }
}
