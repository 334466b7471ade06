package dev.caulk.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Reads {@code go tool pprof -traces}: between rules of dashes labels, a count and the functions of one stack, innermost first,
 * each on its line or all on one.
 */
final class TracesReader {
    private final Symbols symbols;
    private final FrameKinds kinds;
    private final StackKey key = new StackKey();
    private final Member member = new Member();
    private final StackTable table;
    private final StringBuilder labels = new StringBuilder();
    private long count = -1;
    private boolean foreign;

    TracesReader(Symbols symbols) {
        this.symbols = symbols;
        this.kinds = new FrameKinds(symbols);
        this.table = new StackTable(symbols);
    }

    StackTable table() {
        return table;
    }

    /** Whether values have units, so that they count no goroutines. */
    boolean foreign() {
        return foreign;
    }

    /** A rule: ends the stack before it. */
    void rule() {
        if (count >= 0) {
            if (labels.length() > 0) {
                key.labels(symbols.texts().id(labels.append('}').toString()));
            }
            kinds.settle(key);
            table.add(key, count, member);
        }
        count = -1;
        labels.setLength(0);
    }

    /** Whether a line between rules belongs to a stack. */
    boolean accept(String line, int number) {
        List<String> words = words(line);
        if (words.isEmpty()) {
            return true;
        }
        if (count >= 0) {
            boolean symbol = words.get(0).indexOf('.') > 0
                    || words.get(0).startsWith("0x")
                    || words.get(0).startsWith("<");
            if (symbol) {
                frames(words, 0);
            }
            return symbol;
        }
        int at = 0;
        while (at < words.size() && words.get(at).endsWith(":") && words.get(at).length() > 1) {
            at = label(words, at);
        }
        if (at == words.size()) {
            return true;
        }
        OptionalLong value = Numbers.count(words.get(at));
        if (value.isEmpty()) {
            foreign |= Numbers.digit(words.get(at).charAt(0));
            return foreign;
        }
        count = value.getAsLong();
        member.clear(number);
        key.start(symbols.none(), 0, symbols.none());
        frames(words, at + 1);
        return true;
    }

    /** A label ends where the line does, or before the count when all is on one line. */
    private int label(List<String> words, int at) {
        int end = at + 1;
        while (end < words.size() && !words.get(end).endsWith(":") && !isCount(words, end)) {
            end++;
        }
        String name = words.get(at);
        labels.append(labels.length() == 0 ? "{" : ", ");
        LabelText.quote(labels, name.substring(0, name.length() - 1));
        labels.append(':');
        LabelText.quote(labels, String.join(" ", words.subList(at + 1, end)));
        return end;
    }

    /** A number that a symbol follows. */
    private static boolean isCount(List<String> words, int at) {
        return Numbers.count(words.get(at)).isPresent()
                && at + 1 < words.size()
                && words.get(at + 1).indexOf('.') > 0;
    }

    private void frames(List<String> words, int from) {
        for (int i = from; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("(inline)") || word.equals("(partial-inline)")) {
                continue;
            }
            int line = i + 1 < words.size() ? lineOf(words.get(i + 1)) : -1;
            String function = SymbolText.withoutShapes(word);
            if (line < 0) {
                key.add(symbols.frame(function, "", -1, -1));
            } else {
                String place = words.get(++i);
                key.add(symbols.frame(function, place.substring(0, place.lastIndexOf(':')), line, -1));
            }
        }
    }

    /** The line number of a place, as {@code -lines} prints it behind the function; -1 for any other word. */
    private static int lineOf(String word) {
        int colon = word.lastIndexOf(':');
        return colon > 0 && word.indexOf('(') < 0
                ? Numbers.integer(word.substring(colon + 1)).orElse(-1)
                : -1;
    }

    /** Splits at blanks outside brackets, since type arguments hold blanks. */
    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        int depth = 0;
        int start = -1;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            depth += c == '[' ? 1 : c == ']' && depth > 0 ? -1 : 0;
            if (c > ' ' || depth > 0) {
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                words.add(line.substring(start, i));
                start = -1;
            }
        }
        if (start >= 0) {
            words.add(line.substring(start));
        }
        return words;
    }
}
