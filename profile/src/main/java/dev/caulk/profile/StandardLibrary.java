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

    static boolean has(String firstElement) {
        return ROOTS.contains(firstElement);
    }
}
