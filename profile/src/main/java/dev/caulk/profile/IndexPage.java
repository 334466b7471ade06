package dev.caulk.profile;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the page {@code /debug/pprof/}, which counts what each profile holds: {@code 97 goroutine}. */
final class IndexPage {
    private static final Pattern ROW = Pattern.compile("\\s*(\\d{1,18})\\s+(goroutine|goroutineleak|threadcreate)\\s*");

    private final Map<String, Long> totals = new TreeMap<>();

    /** Whether a line is a row of such a page. */
    boolean accept(String line) {
        Matcher row = ROW.matcher(line);
        if (!row.matches()) {
            return false;
        }
        totals.put(row.group(2), Long.parseLong(row.group(1)));
        return true;
    }

    /** The totals in words, and none are left; empty where no row was seen. */
    String take() {
        StringBuilder out = new StringBuilder();
        totals.forEach((name, count) -> {
            String noun = name.equals("threadcreate")
                    ? "thread"
                    : name.equals("goroutine") ? "goroutine" : "leaked goroutine";
            out.append(out.length() == 0 ? "" : ", ").append(Numbers.of(count, noun));
        });
        totals.clear();
        return out.toString();
    }
}
