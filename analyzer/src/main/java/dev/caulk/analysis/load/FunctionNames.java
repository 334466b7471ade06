package dev.caulk.analysis.load;

import dev.caulk.analysis.FunctionId;
import java.nio.charset.StandardCharsets;

/**
 * Names of functions as the Go runtime prints them. Closures of a declared function are {@code .func1}, {@code .func2} in
 * source order; closures in closures {@code .func1.1}. Rules of cmd/compile (ir/func.go, closureName) and cmd/internal/objabi
 * (PathToPrefix), checked on Go 1.26.8.
 */
public final class FunctionNames {
    private FunctionNames() {}

    /**
     * The name of the n-th closure, from 1, standing directly in a function.
     *
     * @param inClosure whether that function is a closure itself
     */
    public static String closure(String enclosing, boolean inClosure, int number) {
        return enclosing + (inClosure ? "." : ".func") + number;
    }

    /** As profiles print it: package main loses its path, and the last path element is escaped. */
    public static String runtimeSymbol(FunctionId id, String packageName) {
        return (packageName.equals("main") ? "main" : escape(id.packagePath())) + "." + id.name();
    }

    private static String escape(String path) {
        int lastSlash = path.lastIndexOf('/');
        StringBuilder escaped = new StringBuilder();
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            boolean dot = b == '.' && i > lastSlash;
            if (dot || b <= ' ' || b == '%' || b == '"' || b >= 0x7F) {
                escaped.append(String.format("%%%02x", b));
            } else {
                escaped.append((char) b);
            }
        }
        return escaped.toString();
    }
}
