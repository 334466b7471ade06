package dev.caulk.analysis.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares our typing with lines that {@code dumptypes} printed. */
final class Agreement {
    private static final Map<String, String> TITLES = Map.of(
            "S", "selectors",
            "S other", "  of others",
            "O", "their object",
            "C", "channel-typed",
            "C other", "  of others",
            "E", "expressions",
            "T", "type expressions",
            "K", "constants",
            "I", "identifiers");

    private final TypedFiles files;
    private final Set<String> tree;
    private final Map<String, Count> counts = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();

    /** How many lines of a kind agree, are unknown to us, or differ. */
    static final class Count {
        int same;
        int unknown;
        int wrong;

        double agreement() {
            return 100.0 * same / Math.max(1, total());
        }

        double wrongShare() {
            return 100.0 * wrong / Math.max(1, total());
        }

        int total() {
            return same + unknown + wrong;
        }
    }

    private Agreement(List<LoadedPackage> packages, Set<String> wanted) {
        files = new TypedFiles(packages, wanted);
        tree = packages.stream().map(LoadedPackage::path).collect(Collectors.toUnmodifiableSet());
    }

    /** Compares all lines. */
    static Agreement of(List<LoadedPackage> packages, List<String> lines) {
        Set<String> wanted = new HashSet<>();
        lines.forEach(line -> wanted.add(line.split(" ", 3)[1]));
        Agreement agreement = new Agreement(packages, wanted);
        lines.forEach(agreement::compare);
        return agreement;
    }

    /** One line: {@code kind file start end text}. What go/types does not know is not compared. */
    private void compare(String line) {
        String[] parts = line.split(" ", 5);
        if (!files.has(parts[1]) || line.contains("invalid type")) {
            return;
        }
        char kind = parts[0].charAt(0);
        String theirs = parts[4];
        String row = parts[0];
        if (kind == 'S' || kind == 'C') {
            String[] columns = theirs.split(" \\| ", kind == 'S' ? 3 : 2);
            String owner = columns[kind == 'S' ? 1 : 0];
            theirs = kind == 'S' ? columns[0] + " | " + columns[2] : columns[1];
            row += isOurs(owner) ? "" : " other";
        }
        String ours = files.describe(kind, parts[1], Integer.parseInt(parts[2]), Integer.parseInt(parts[3]), theirs);
        count(row, same(kind, ours, theirs), ours, line);
        if (kind == 'S') {
            countObject(theirs, ours, line);
        }
    }

    /** Whether a package belongs to the tree or the standard library. */
    private boolean isOurs(String owner) {
        return tree.contains(owner) || !owner.split("/", 2)[0].contains(".");
    }

    private static boolean same(char kind, String ours, String theirs) {
        String named = ours.replace(TypeText.NAME_ONLY, "");
        return named.equals(theirs) || kind != 'S' && isFirstOf(named, theirs) || sameNameOnly(named, theirs);
    }

    /** Of a comma-ok form we have the type of the value alone. */
    private static boolean isFirstOf(String ours, String theirs) {
        String rest = theirs.startsWith("(" + ours + ", ") ? theirs.substring(ours.length() + 3) : "";
        return rest.endsWith(")") && !rest.contains(", ");
    }

    /** Constants and aliases do not say which package declares them. */
    private static boolean sameNameOnly(String ours, String theirs) {
        int tilde = ours.indexOf(" ~.");
        return tilde > 0 && theirs.startsWith(ours.substring(0, tilde)) && theirs.endsWith(ours.substring(tilde + 2));
    }

    /** Whether a selector means the same object, whatever is known of its type. */
    private void countObject(String theirs, String ours, String line) {
        String object = theirs.substring(0, theirs.indexOf(" | "));
        String mine = ours.contains(" | ") ? ours.substring(0, ours.indexOf(" | ")) : ours;
        String method = mine.substring(mine.lastIndexOf('.') + 1);
        boolean external = object.endsWith(" interface." + method) && mine.startsWith("METHOD ");
        count("O", external || same('O', mine, object), mine, line);
    }

    /** A name without declaration may be an alias; an argument of a function that is not known stays untyped. */
    private static boolean isUnknown(String ours) {
        return ours.contains("?")
                || ours.contains(TypeText.NAME_ONLY)
                || ours.startsWith("untyped ")
                || ours.equals("no constant");
    }

    private void count(String row, boolean same, String ours, String line) {
        Count count = counts.computeIfAbsent(row, k -> new Count());
        if (same) {
            count.same++;
        } else if (isUnknown(ours)) {
            count.unknown++;
            differences.add("unknown: " + row + ": " + line + " <> " + ours);
        } else {
            count.wrong++;
            differences.add("wrong: " + row + ": " + line + " <> " + ours);
        }
    }

    /** The counts of a row: {@code S}, {@code C}, {@code E}, {@code T}, {@code K}, {@code I}, {@code O} for objects of selectors. */
    Count of(String row) {
        return counts.getOrDefault(row, new Count());
    }

    List<String> differences() {
        return differences;
    }

    /** A line for each kind. */
    String table() {
        StringBuilder table = new StringBuilder();
        counts.forEach((row, c) -> table.append(String.format(
                "%-17s %,9d lines  %6.2f %% agree  %6.2f %% unknown  %6.3f %% wrong (%d)%n",
                TITLES.getOrDefault(row, row),
                c.total(),
                c.agreement(),
                100.0 * c.unknown / Math.max(1, c.total()),
                c.wrongShare(),
                c.wrong)));
        return table.toString();
    }
}
