package dev.caulk.report.text;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The models that applied, by package: JSON and HTML have their names. */
final class ModelWords {
    private ModelWords() {}

    static String of(List<String> symbols) {
        SortedMap<String, Integer> packages = new TreeMap<>();
        symbols.forEach(symbol -> packages.merge(packageOf(symbol), 1, Integer::sum));
        return packages.entrySet().stream()
                .map(e -> e.getKey() + " (" + e.getValue() + ")")
                .collect(Collectors.joining(", "));
    }

    /** Of {@code net/http.Get} or {@code (*net/http.Client).Do}: {@code net/http}; {@code *.} begins what holds for all. */
    private static String packageOf(String symbol) {
        if (symbol.startsWith("*.")) {
            return "any package";
        }
        int receiver = symbol.indexOf(')');
        String name = symbol.startsWith("(") && receiver > 0 ? symbol.substring(1, receiver) : symbol;
        String bare = name.startsWith("*") ? name.substring(1) : name;
        int dot = bare.indexOf('.', bare.lastIndexOf('/') + 1);
        return dot < 0 ? bare : bare.substring(0, dot);
    }
}
