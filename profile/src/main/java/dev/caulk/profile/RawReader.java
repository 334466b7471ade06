package dev.caulk.profile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code go tool pprof -raw}: samples of a value and location numbers, then the locations. */
final class RawReader {
    private static final Pattern SAMPLE = Pattern.compile("\\s*+((?:-?\\d++\\s++)*+-?\\d++):((?: \\d++)*+)\\s*+");
    private static final Pattern LABEL = Pattern.compile("(\\S+):\\[(.*?)\\](?= \\S+:\\[|$)");
    private static final Pattern LOCATION =
            Pattern.compile("\\s*+(\\d++): 0x([0-9a-f]++)(?: M=\\d++)?(?: \\[F\\])?(?:\\s++(.*))?");
    private static final Pattern CALL =
            Pattern.compile("(\\S.*?) (\\S.*?|):(-?\\d++)(?::\\d++)?(?: s=(-?\\d++))?(?:\\(.*\\))?");

    /** Longer lines are no labels and no calls; matching them would take long. */
    private static final int LONGEST = 1 << 13;

    private enum Part {
        HEAD,
        SAMPLES,
        LOCATIONS,
        END
    }

    private final Symbols symbols;
    private final PprofData data = new PprofData();
    private final List<String> labels = new ArrayList<>(List.of(""));
    private Part part = Part.HEAD;
    private List<String> types = List.of();
    private Optional<Instant> taken = Optional.empty();
    private boolean open;
    private long value;
    private long delay;
    private int labelSet;

    RawReader(Symbols symbols) {
        this.symbols = symbols;
    }

    /** Whether a line belongs to it. */
    boolean accept(String line) {
        if (line.startsWith("Samples:")) {
            part = Part.SAMPLES;
            return true;
        }
        if (line.startsWith("Locations")) {
            endSample();
            part = Part.LOCATIONS;
            return true;
        }
        if (line.startsWith("Mappings")) {
            part = Part.END;
            return true;
        }
        return switch (part) {
            case HEAD -> head(line);
            case SAMPLES -> samples(line);
            case LOCATIONS -> location(line);
            case END -> Numbers.digitsEnd(line, 0) > 0 && line.contains(": 0x");
        };
    }

    private boolean head(String line) {
        if (line.startsWith("Time: ")) {
            taken = Times.parse(line.substring("Time: ".length()));
        }
        return line.startsWith("PeriodType: ")
                || line.startsWith("Period: ")
                || line.startsWith("Time: ")
                || line.startsWith("Duration: ")
                || line.startsWith("Comment: ");
    }

    private boolean samples(String line) {
        if (types.isEmpty()) {
            types = TracesReader.words(line).stream()
                    .map(type -> type.contains("/") ? type.substring(0, type.indexOf('/')) : type)
                    .map(type -> type.toLowerCase(Locale.ROOT))
                    .toList();
            return true;
        }
        Matcher sample = SAMPLE.matcher(line);
        if (sample.matches()) {
            endSample();
            List<String> values = TracesReader.words(sample.group(1));
            value = number(values.get(0));
            delay = values.size() > 1 ? number(values.get(1)) : 0;
            TracesReader.words(sample.group(2)).forEach(id -> data.reference(number(id)));
            open = true;
            return true;
        }
        String text = line.strip();
        if (open && text.length() < LONGEST && LABEL.matcher(text).lookingAt()) {
            labels.add(labelText(text));
            labelSet = labels.size() - 1;
            return true;
        }
        return false;
    }

    private static long number(String text) {
        boolean minus = text.startsWith("-");
        long number = Numbers.count(minus ? text.substring(1) : text).orElse(0);
        return minus ? -number : number;
    }

    private static String labelText(String text) {
        StringBuilder out = new StringBuilder("{");
        Matcher label = LABEL.matcher(text);
        while (label.find()) {
            out.append(out.length() > 1 ? ", " : "");
            LabelText.quote(out, label.group(1));
            out.append(':');
            LabelText.quote(out, label.group(2));
        }
        return out.append('}').toString();
    }

    private void endSample() {
        if (open) {
            data.endSample(value, delay, labelSet);
        }
        open = false;
        labelSet = 0;
    }

    private boolean location(String line) {
        Matcher location = LOCATION.matcher(line);
        if (location.matches()) {
            data.location(number(location.group(1)));
            String call = location.group(3);
            data.frame(call == null ? symbols.frame("0x" + location.group(2), "", -1, -1) : call(call));
            return true;
        }
        if (data.locations() > 0
                && line.length() < LONGEST
                && CALL.matcher(line.strip()).matches()) {
            data.frame(call(line.strip()));
            return true;
        }
        return false;
    }

    private int call(String text) {
        Matcher call = CALL.matcher(text);
        if (text.length() > LONGEST || !call.matches()) {
            return symbols.frame(SymbolText.withoutShapes(text), "", -1, -1);
        }
        int line = (int) Math.min(number(call.group(3)), Integer.MAX_VALUE);
        int start = call.group(4) == null ? -1 : (int) Math.min(number(call.group(4)), Integer.MAX_VALUE);
        return symbols.frame(SymbolText.withoutShapes(call.group(1)), call.group(2), line <= 0 ? -1 : line, start);
    }

    /** Ends the text. */
    void close() {
        endSample();
    }

    PprofData data() {
        return data;
    }

    List<String> types() {
        return types;
    }

    String labels(int set) {
        return labels.get(set);
    }

    Optional<Instant> taken() {
        return taken;
    }
}
