package dev.caulk.model;

import java.util.Optional;

/**
 * Which functions a model speaks of: {@code google.golang.org/grpc.NewClient}, {@code (*net/http.Client).Do}, {@code
 * *.New*Client}. A {@code *} in the name, or for the whole import path, stands for anything.
 *
 * @param importPath of the package, or {@code *}
 * @param receiver the receiver's type name, absent for a function
 * @param pointer whether the receiver is a pointer
 * @param name the function's name, {@code *} for any part of it
 */
public record FunctionPattern(String importPath, Optional<String> receiver, boolean pointer, String name) {
    /** Reads a pattern; the result is absent where the text is none. */
    public static Optional<FunctionPattern> parse(String text) {
        if (!text.startsWith("(")) {
            return split(text).map(parts -> new FunctionPattern(parts[0], Optional.empty(), false, parts[1]));
        }
        int close = text.indexOf(").");
        if (close < 0 || close + 2 == text.length()) {
            return Optional.empty();
        }
        boolean pointer = text.startsWith("(*");
        String name = text.substring(close + 2);
        return split(text.substring(pointer ? 2 : 1, close))
                .map(parts -> new FunctionPattern(parts[0], Optional.of(parts[1]), pointer, name));
    }

    /** Splits at the last dot, which must stand in the last element of the path. */
    private static Optional<String[]> split(String text) {
        int dot = text.lastIndexOf('.');
        if (dot <= text.lastIndexOf('/') || dot <= 0 || dot == text.length() - 1) {
            return Optional.empty();
        }
        return Optional.of(new String[] {text.substring(0, dot), text.substring(dot + 1)});
    }

    /**
     * Whether a function is meant.
     *
     * @param path its package's import path
     * @param type its receiver's type name without star or type arguments, absent for a function
     * @param function its name
     */
    public boolean matches(String path, Optional<String> type, String function) {
        return (importPath.equals("*") || importPath.equals(path))
                && receiver.equals(type)
                && Wildcard.matches(name, function);
    }

    /** Whether exactly one function is meant, so that the pattern can be looked up by its {@link #symbol}. */
    public boolean exact() {
        return !importPath.equals("*") && name.indexOf('*') < 0;
    }

    /** The pattern in its own spelling. */
    public String symbol() {
        return receiver.map(type -> "(" + (pointer ? "*" : "") + importPath + "." + type + ").")
                        .orElse(importPath + ".")
                + name;
    }
}
