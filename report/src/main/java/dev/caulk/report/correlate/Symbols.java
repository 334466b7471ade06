package dev.caulk.report.correlate;

import dev.caulk.profile.SymbolName;

/** Runtime symbols, as goroutine profiles print them. */
final class Symbols {
    private Symbols() {}

    /**
     * The symbol without type arguments: {@code main.(*G[...]).Go.func1} and pprof's {@code main.(*G[go.shape.int]).Go.func1} name
     * one function of the source. Brackets nest.
     */
    static String canonical(String symbol) {
        if (symbol.indexOf('[') < 0) {
            return symbol;
        }
        StringBuilder kept = new StringBuilder(symbol.length());
        int depth = 0;
        for (int i = 0; i < symbol.length(); i++) {
            char c = symbol.charAt(i);
            if (c == '[') {
                depth++;
            } else if (c == ']' && depth > 0) {
                depth--;
            } else if (depth == 0) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** The import path as symbols spell it: up to the first dot after the last slash. */
    static String packagePath(String symbol) {
        String plain = canonical(symbol);
        int dot = plain.indexOf('.', plain.lastIndexOf('/') + 1);
        return dot < 0 ? plain : plain.substring(0, dot);
    }

    /** The symbol without its import path's leading elements: {@code transport.(*http2Client).reader}. */
    static String brief(String symbol) {
        return symbol.substring(canonical(symbol).lastIndexOf('/') + 1);
    }

    /** Whether a package of the runtime itself holds it; profiles leave such frames out at the top of a stack. */
    static boolean runtime(String symbol) {
        return symbol.startsWith("runtime.") || symbol.startsWith("internal/runtime/");
    }

    /** Whether a package of the standard library holds it. */
    static boolean standard(String symbol) {
        return SymbolName.parse(symbol).isStandardLibrary();
    }

    /**
     * A wrapper that the compiler makes for {@code go f(x)} or {@code defer f(x)}: {@code main.F.gowrap1}. It has no text of its own.
     */
    static boolean wrapper(String symbol) {
        String last = symbol.substring(symbol.lastIndexOf('.') + 1);
        return last.startsWith("gowrap") || last.startsWith("deferwrap");
    }
}
