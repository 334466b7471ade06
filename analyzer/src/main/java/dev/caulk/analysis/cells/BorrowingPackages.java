package dev.caulk.analysis.cells;

import java.util.Set;

/**
 * Packages of the standard library whose functions do not keep what they get beyond the call: they compute, format or compare.
 * Models say the same of single functions; of whole packages they cannot.
 */
public final class BorrowingPackages {
    private static final Set<String> PATHS = Set.of(
            "bytes",
            "cmp",
            "encoding/base64",
            "encoding/binary",
            "encoding/hex",
            "encoding/json",
            "encoding/xml",
            "errors",
            "fmt",
            "io",
            "log",
            "log/slog",
            "maps",
            "math",
            "math/rand",
            "path",
            "path/filepath",
            "regexp",
            "runtime",
            "sort",
            "strconv",
            "strings",
            "sync",
            "sync/atomic",
            "testing",
            "time",
            "unicode",
            "unicode/utf8");

    /** Those that at most call {@code String}, {@code Error} and the like, which synchronise nothing. */
    private static final Set<String> PRINTING = Set.of("errors", "fmt", "log", "log/slog", "testing");

    private BorrowingPackages() {}

    /** Whether the function, {@code path.f} or {@code (*path.T).m}, is from one of them. */
    public static boolean contain(String symbol) {
        return PATHS.contains(path(symbol));
    }

    /** Whether the function only prints what it gets. */
    static boolean print(String symbol) {
        return PRINTING.contains(path(symbol));
    }

    private static String path(String symbol) {
        int start = symbol.startsWith("(*") ? 2 : symbol.startsWith("(") ? 1 : 0;
        int dot = symbol.indexOf('.', symbol.lastIndexOf('/') + 1);
        return dot > start ? symbol.substring(start, dot) : "";
    }
}
