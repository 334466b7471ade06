package dev.caulk.analysis.callgraph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How far a call graph agrees with another one, over the call sites that both reach. */
final class CallAgreement {
    private final Map<String, Set<String>> theirs = new TreeMap<>();
    private final Map<String, String> how = new HashMap<>();
    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<String> missing = new ArrayList<>();
    private final List<String> extra = new ArrayList<>();
    private final List<String> sitesUnknown = new ArrayList<>();

    /** @param dump lines as {@code bench/callgraph/main.go} describes them */
    CallAgreement(CallPairs pairs, List<String> dump) {
        Set<String> roots = new TreeSet<>();
        for (String line : dump) {
            String[] parts = line.split("\t");
            switch (parts[0]) {
                case "R" -> roots.add(parts[1]);
                case "S" -> {
                    theirs.computeIfAbsent(parts[1], s -> new TreeSet<>());
                    how.put(parts[1], parts[3]);
                }
                default ->
                    theirs.computeIfAbsent(parts[1], s -> new TreeSet<>()).add(parts[3]);
            }
        }
        Set<String> reached = pairs.reachableFrom(roots);
        theirs.forEach((site, callees) -> compare(pairs, reached, site, callees));
    }

    private void compare(CallPairs pairs, Set<String> reached, String site, Set<String> callees) {
        Set<String> ours = pairs.callees().get(site);
        String kind = how.getOrDefault(site, "?");
        int[] count = counts.computeIfAbsent(kind, k -> new int[5]);
        if (ours == null || !reached.contains(pairs.callerAt(site))) {
            count[ours == null ? 3 : 4]++;
            sitesUnknown.add((ours == null ? "unknown " : "unreached ") + kind + " " + site + " "
                    + pairs.name(pairs.callerAt(site)) + " " + callees);
            return;
        }
        for (String callee : callees) {
            boolean both = ours.contains(callee);
            count[both ? 0 : 1]++;
            if (!both) {
                missing.add("missing " + kind + " " + site + " " + pairs.name(callee) + " " + callee);
            }
        }
        for (String callee : ours) {
            if (!callees.contains(callee)) {
                count[2]++;
                extra.add("extra " + kind + " " + site + " " + pairs.name(callee) + " " + callee);
            }
        }
    }

    /** The share of their pairs that ours has too. */
    double recall() {
        return share(1);
    }

    /** The share of our pairs that theirs has too. */
    double precision() {
        return share(2);
    }

    private double share(int other) {
        long both = counts.values().stream().mapToLong(c -> c[0]).sum();
        long others = counts.values().stream().mapToLong(c -> c[other]).sum();
        return both + others == 0 ? 100 : 100.0 * both / (both + others);
    }

    List<String> missing() {
        return missing;
    }

    List<String> extra() {
        return extra;
    }

    List<String> sitesUnknown() {
        return sitesUnknown;
    }

    String table() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                "%-10s %7s %8s %7s %8s %10s %9s%n",
                "calls", "both", "missing", "extra", "recall", "precision", "unmatched"));
        counts.forEach((kind, c) -> text.append(row(kind, c)));
        int[] all = new int[5];
        counts.values().forEach(c -> {
            for (int i = 0; i < all.length; i++) {
                all[i] += c[i];
            }
        });
        return text.append(row("all", all)).toString();
    }

    private static String row(String kind, int[] c) {
        return String.format(
                "%-10s %7d %8d %7d %7.2f%% %9.2f%% %4d+%d%n",
                kind, c[0], c[1], c[2], percent(c[0], c[1]), percent(c[0], c[2]), c[3], c[4]);
    }

    private static double percent(int both, int other) {
        return both + other == 0 ? 100 : 100.0 * both / (both + other);
    }
}
