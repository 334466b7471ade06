package dev.caulk.profile;

import java.util.Set;

/** The first elements of the standard library's import paths; a module's path may lack a dot just as theirs do. */
final class StandardLibrary {
    private static final Set<String> ROOTS = Set.of(
            "archive",
            "bufio",
            "bytes",
            "cmp",
            "compress",
            "container",
            "context",
            "crypto",
            "database",
            "debug",
            "embed",
            "encoding",
            "errors",
            "expvar",
            "flag",
            "fmt",
            "go",
            "hash",
            "html",
            "image",
            "index",
            "internal",
            "io",
            "iter",
            "log",
            "maps",
            "math",
            "mime",
            "net",
            "os",
            "path",
            "plugin",
            "reflect",
            "regexp",
            "runtime",
            "simd",
            "slices",
            "sort",
            "strconv",
            "strings",
            "structs",
            "sync",
            "syscall",
            "testing",
            "text",
            "time",
            "unicode",
            "unique",
            "unsafe",
            "vendor",
            "weak");

    private StandardLibrary() {}

    /** Whether a runtime symbol is of it: the first element of its import path ends at a slash or, without one, a dot. */
    static boolean hasFunction(String symbol) {
        int end = 0;
        while (end < symbol.length() && symbol.charAt(end) != '/' && symbol.charAt(end) != '.') {
            end++;
        }
        boolean domain = end < symbol.length() && symbol.charAt(end) == '.' && slashBeforeParenthesis(symbol, end);
        return !domain && ROOTS.contains(symbol.substring(0, end)) || symbol.equals("panic");
    }

    /** A first element with a dot is a domain, of which no standard package has one. */
    private static boolean slashBeforeParenthesis(String symbol, int from) {
        for (int i = from; i < symbol.length(); i++) {
            char c = symbol.charAt(i);
            if (c == '/' || c == '(' || c == '[') {
                return c == '/';
            }
        }
        return false;
    }

    static boolean has(String firstElement) {
        return ROOTS.contains(firstElement);
    }
}
