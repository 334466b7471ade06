package dev.caulk.analysis.cells;

import dev.caulk.analysis.FunctionId;

/** Spellings. */
final class Names {
    private Names() {}

    /** {@code app.Server} for {@code example.com/app.Server}, {@code (*sql.DB).Query} for {@code (*database/sql.DB).Query}. */
    static String last(String symbol) {
        int slash = symbol.lastIndexOf('/');
        String tail = symbol.substring(slash + 1);
        boolean method = slash >= 0 && symbol.startsWith("(");
        String open = symbol.startsWith("(*") ? "(*" : "(";
        return method ? open + tail : tail;
    }

    /** Without closure numbers, which shift when code is added. */
    static String declared(FunctionId function) {
        String name = function.name();
        int method = name.startsWith("(") ? name.indexOf(")") + 2 : name.indexOf('.') + 1;
        int closure = name.indexOf(".func", Math.max(0, method - 1));
        return function.packagePath() + "." + (closure > 0 ? name.substring(0, closure) : name);
    }

    static String shortName(FunctionId function) {
        return function.name();
    }
}
