package dev.caulk.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives a session with {@code go tool pprof} that was pasted onto one line the line ends that matter. */
final class SessionLines {
    /** What starts a line in such a session. */
    private static final Pattern STARTS = Pattern.compile("\\(pprof\\)|(?<!-)-{11}\\+-{10,}+|(?<!-)-{50,}+\\+-{10,}+"
            + "|ROUTINE ={8,}+|Showing (?:nodes|top) |\\bType: \\w|\\bTime: |\\bTotal: \\d|\\bFile: |\\bBuild ID: "
            + "|\\bflat\\s++flat%|\\bPeriodType: |\\bDuration: |\\bgoroutine profile: total|\\bDropped \\d++ nodes?");

    /** A piece of each of these, which is found sooner. */
    private static final List<String> PIECES = List.of(
            "(pprof)",
            "-+-",
            "ROUTINE =",
            "Showing ",
            "Type: ",
            "Time: ",
            "Total: ",
            "File: ",
            "Build ID: ",
            "flat%",
            "Duration: ",
            " profile: total",
            "Dropped ");

    private SessionLines() {}

    private static boolean canStart(String text) {
        for (String piece : PIECES) {
            if (text.contains(piece)) {
                return true;
            }
        }
        return false;
    }

    /** Where the first thing stands that starts a line; -1 where there is none. */
    static int first(String text) {
        if (!canStart(text)) {
            return -1;
        }
        Matcher matcher = STARTS.matcher(text);
        return matcher.find() ? matcher.start() : -1;
    }

    /** The text as lines; itself where it holds nothing that should start a line of its own. */
    static List<String> of(String text) {
        if (text.length() < 60 || text.indexOf(' ') < 0 || !canStart(text)) {
            return List.of(text);
        }
        List<String> lines = new ArrayList<>();
        Matcher matcher = STARTS.matcher(text);
        int from = 0;
        while (matcher.find()) {
            if (!text.substring(from, matcher.start()).isBlank()) {
                lines.add(text.substring(from, matcher.start()));
            }
            boolean rule = text.charAt(matcher.start()) == '-';
            if (rule) {
                lines.add(text.substring(matcher.start(), matcher.end()));
            }
            from = rule ? matcher.end() : matcher.start();
        }
        if (lines.isEmpty()) {
            return List.of(text);
        }
        if (!text.substring(from).isBlank()) {
            lines.add(text.substring(from));
        }
        return lines;
    }
}
