package dev.caulk.analysis.load;

import dev.caulk.analysis.types.ConstantValue;
import dev.caulk.analysis.types.GoObject;
import dev.caulk.analysis.types.Selection;
import dev.caulk.analysis.types.Selection.Member;
import dev.caulk.analysis.types.Trees;
import dev.caulk.analysis.types.TypeInfo;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.SelectorExpr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Compares our typing with lines that {@code dumptypes} printed. */
final class Agreement {
    private final Map<String, TypedFile> files = new HashMap<>();
    private final Map<Character, Count> counts = new TreeMap<>();
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

    private record TypedFile(TypeInfo info, Map<Long, Expr> expressions) {}

    Agreement(List<LoadedPackage> packages, java.util.Set<String> wanted) {
        for (LoadedPackage loaded : packages) {
            for (LoadedFile file : loaded.files()) {
                if (wanted.contains(file.source().path())) {
                    Map<Long, Expr> expressions = new HashMap<>();
                    Trees.walk(file.tree(), node -> {
                        if (node instanceof Expr expression) {
                            expressions.putIfAbsent(key(node.start(), node.end()), expression);
                        }
                    });
                    files.put(file.source().path(), new TypedFile(loaded.info(), expressions));
                }
            }
        }
    }

    private static long key(int start, int end) {
        return (long) start << 32 | end;
    }

    void compare(String line) {
        String[] parts = line.split(" ", 5);
        TypedFile file = files.get(parts[1]);
        if (file == null || line.contains("invalid type")) {
            return;
        }
        Expr expression = file.expressions().get(key(Integer.parseInt(parts[2]), Integer.parseInt(parts[3])));
        String ours = expression == null ? "no such node" : describe(parts[0].charAt(0), file.info(), expression);
        count(parts[0].charAt(0), parts[4], ours, line);
        if (parts[0].equals("S")) {
            countObject(parts[4], ours, line);
        }
    }

    /** Whether a selector means the same object, whatever is known of its type. */
    private void countObject(String theirs, String ours, String line) {
        String object = theirs.substring(0, theirs.indexOf(" | "));
        String mine = ours.contains(" | ") ? ours.substring(0, ours.indexOf(" | ")) : ours;
        String method = mine.substring(mine.lastIndexOf('.') + 1);
        boolean external = object.endsWith(" interface." + method) && mine.startsWith("METHOD ");
        count('O', external ? mine : object, mine, line);
    }

    private void count(char kind, String theirs, String ours, String line) {
        Count count = counts.computeIfAbsent(kind, k -> new Count());
        if (kind == 'E' && (ours.startsWith("untyped ") || theirs.startsWith("untyped "))) {
            return;
        }
        String local = ours.replaceAll("·[0-9]+", "");
        if (local.equals(theirs)
                || kind != 'S' && theirs.equals("(" + local + ", bool)")
                || sameNameOnly(ours, theirs)) {
            count.same++;
        } else if (ours.contains("?") || ours.equals("no constant")) {
            count.unknown++;
            differences.add("unknown: " + line + " <> " + ours);
        } else {
            count.wrong++;
            differences.add("wrong: " + line + " <> " + ours);
        }
    }

    /** Constants and aliases do not say which package declares them. */
    private static boolean sameNameOnly(String ours, String theirs) {
        int tilde = ours.indexOf(" ~.");
        return tilde > 0 && theirs.startsWith(ours.substring(0, tilde)) && theirs.endsWith(ours.substring(tilde + 2));
    }

    private static String describe(char kind, TypeInfo info, Expr expression) {
        if (kind == 'K') {
            Optional<ConstantValue> value = info.constantOf(expression);
            return value.isPresent() && value.get() instanceof ConstantValue.IntValue i
                    ? i.value().toString()
                    : value.isPresent() && value.get() instanceof ConstantValue.OtherValue ? "?" : "no constant";
        }
        if (kind == 'S' && expression instanceof SelectorExpr selector) {
            Selection selection = info.selectionOf(selector);
            return selection.kind() + " " + selection.path().size() + " " + member(selection.member()) + " | "
                    + selection.type();
        }
        return info.typeOf(expression).toString();
    }

    private static String member(Member member) {
        if (member instanceof Member.PackageMember m) {
            return object(m.object());
        }
        if (member instanceof Member.FieldMember m) {
            return m.name();
        }
        if (member instanceof Member.TreeMethod m) {
            return m.function().packagePath() + "." + m.function().name().replaceAll("[(*)]", "");
        }
        if (member instanceof Member.InterfaceMethod m) {
            return "interface." + m.name();
        }
        return member instanceof Member.ExternalMethod m ? m.symbol().replaceAll("[(*)]", "") : "?";
    }

    private static String object(GoObject object) {
        if (object instanceof GoObject.External external) {
            return external.symbol();
        }
        if (object instanceof GoObject.Function function) {
            return function.id().toString();
        }
        if (object instanceof GoObject.Variable variable) {
            return variable.packagePath() + "." + variable.name();
        }
        return "~." + object.name();
    }

    Count of(char kind) {
        return counts.getOrDefault(kind, new Count());
    }

    List<String> differences() {
        return differences;
    }

    /** A line for each kind. */
    String table() {
        StringBuilder table = new StringBuilder();
        counts.forEach((kind, c) -> table.append(String.format(
                "%-12s %,9d lines  %6.2f %% agree  %6.2f %% unknown  %6.3f %% wrong (%d)%n",
                switch (kind) {
                    case 'S' -> "selectors  ";
                    case 'C' -> "channels   ";
                    case 'O' -> "their object";
                    case 'K' -> "constants  ";
                    default -> "expressions";
                },
                c.total(),
                c.agreement(),
                100.0 * c.unknown / Math.max(1, c.total()),
                c.wrongShare(),
                c.wrong)));
        return table.toString();
    }
}
