package dev.caulk.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the rows of {@code go tool pprof -top}, {@code -peek} and {@code -list}, one a line or all on one. */
final class TableReader {
    private static final String VALUE = "(-?\\d[\\d.]*+)([A-Za-z]*+)";
    private static final String SHARE = "-?[\\d.]++%";
    private static final Pattern ROW = Pattern.compile("(?<!\\S)" + VALUE + "\\s++" + SHARE + "\\s++" + SHARE + "\\s++"
            + VALUE + "\\s++" + SHARE + "\\s++(?:\\|\\s)?([^\\s|]\\S*+)");
    private static final Pattern ROUTINE =
            Pattern.compile("ROUTINE ={8,}+ (\\S++) in (.{1,4096}?)(?=\\s++[\\d.]++\\s++[\\d.]++ \\(flat|$)");
    private static final Pattern LINE = Pattern.compile("(?<!\\S)(\\.|\\d++)\\s++(\\.|\\d++)\\s++(\\d++):");

    private final String kind;
    private final int line;
    private final List<FunctionTable.Row> rows = new ArrayList<>();
    private OptionalLong total = OptionalLong.empty();
    private boolean foreign;
    private boolean difference;
    private String routine = "";
    private String file = "";
    private int lastLine = -1;

    TableReader(String kind, int line) {
        this.kind = kind;
        this.line = line;
    }

    String kind() {
        return kind;
    }

    int line() {
        return line;
    }

    /** Whether values have units, so that they count no goroutines. */
    boolean foreign() {
        return foreign;
    }

    void total(OptionalLong number) {
        total = number;
    }

    /** Takes the rows out of a line; false where it has none. */
    boolean accept(String text) {
        return kind.equals("pprof -list") ? list(text) : table(text);
    }

    private boolean table(String text) {
        Matcher row = ROW.matcher(text);
        boolean any = false;
        while (row.find()) {
            any = true;
            foreign |= !row.group(2).isEmpty() || !row.group(4).isEmpty();
            OptionalLong flat = Numbers.signed(row.group(1));
            OptionalLong cum = Numbers.signed(row.group(3));
            if (flat.isPresent() && cum.isPresent()) {
                difference |= flat.getAsLong() < 0 || cum.getAsLong() < 0;
                row(row.group(5), flat.getAsLong(), cum.getAsLong());
            }
        }
        return any || text.contains("|");
    }

    private void row(String function, long flat, long cum) {
        rows.add(new FunctionTable.Row(
                SymbolText.withoutShapes(function), Optional.empty(), OptionalInt.empty(), flat, cum));
    }

    private boolean list(String text) {
        Matcher start = ROUTINE.matcher(text);
        int from = 0;
        if (start.find()) {
            routine = start.group(1);
            file = start.group(2).strip();
            lastLine = -1;
            from = start.end();
        }
        Matcher found = LINE.matcher(text);
        boolean any = from > 0;
        while (found.find(from)) {
            from = found.end();
            any = true;
            int number = Numbers.integer(found.group(3)).orElse(-1);
            boolean follows = lastLine < 0 || number == lastLine + 1;
            if (follows) {
                lastLine = number;
                row(number, found.group(1), found.group(2));
            }
        }
        return any || text.contains("(flat, cum)");
    }

    /** A line of source without any goroutine is no row. */
    private void row(int number, String flat, String cum) {
        long own = Numbers.count(flat).orElse(0);
        long all = Numbers.count(cum).orElse(0);
        if (all > 0) {
            rows.add(new FunctionTable.Row(routine, Optional.of(file), OptionalInt.of(number), own, all));
        }
    }

    FunctionTable result(String document) {
        boolean more = total.isPresent()
                && rows.stream().anyMatch(row -> row.cum() > total.getAsLong() || row.flat() > total.getAsLong());
        return new FunctionTable(kind, new Origin(document, line), total, difference || more, rows);
    }
}
