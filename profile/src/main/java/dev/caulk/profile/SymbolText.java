package dev.caulk.profile;

/** Spelling of runtime symbols. */
public final class SymbolText {
    private SymbolText() {}

    /**
     * The symbol with type arguments as {@code [...]}, as profiles in text have them; pprof profiles have the compiler's
     * shapes instead, {@code main.(*G[go.shape.string]).Put}, so that one function of the source is several.
     */
    public static String withoutShapes(String symbol) {
        int open = symbol.indexOf('[');
        if (open < 0) {
            return symbol;
        }
        StringBuilder out = new StringBuilder(symbol.length());
        int depth = 0;
        for (int i = 0; i < symbol.length(); i++) {
            char c = symbol.charAt(i);
            if (c == '[' && depth++ == 0) {
                out.append("[...");
            }
            if (c == ']' && depth > 0) {
                depth--;
            }
            if (depth == 0) {
                out.append(c);
            }
        }
        return depth == 0 ? out.toString() : symbol;
    }
}
