package dev.caulk.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives tracebacks that were pasted onto one line their line ends: after headers, before and behind the place of each call. */
final class FlatTraceback {
    private static final int LONGEST = 1 << 20;
    private static final Pattern HEADER = Pattern.compile(
            "goroutine \\d{1,18}(?: gp=\\S{1,20})?(?: m=(?:nil|\\d{1,9}(?: mp=\\S{1,20})?))? \\[[^\\]]{1,200}\\]:(?= )");
    private static final Pattern CALL = Pattern.compile(
            "\\s*+((?:created by )?\\S{1,2000}?(?:\\([^()]{0,2000}\\))?+(?: in goroutine \\d{1,18})?)\\s{1,8}+"
                    + "(\\S.{0,1000}?:\\d{1,9}+(?: \\+0x[0-9a-f]{1,16})?+(?: [fsp][pc]=0x[0-9a-f]{1,16}){0,3}+)(?= |$)");

    private static final Pattern MARK = Pattern.compile(
            "\\s*+(\\.\\.\\.(?:\\d{1,18}|additional) frames elided\\.\\.\\.|\\[originating from goroutine \\d{1,18}\\]:"
                    + "|goroutine running on other thread; stack unavailable)(?= |$)");

    private FlatTraceback() {}

    /** The text as lines; itself where no traceback stands in it with text behind a header. */
    static List<String> lines(String text) {
        if (text.length() > LONGEST) {
            return List.of(text);
        }
        Matcher header = HEADER.matcher(text);
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (header.find()) {
            calls(text.substring(from, header.start()), lines, from > 0);
            lines.add(header.group());
            from = header.end();
        }
        if (from == 0) {
            return List.of(text);
        }
        calls(text.substring(from), lines, true);
        return lines;
    }

    /** Adds the calls that a text starts with, and answers where they end. */
    private static int end(String text, List<String> lines) {
        Matcher mark = MARK.matcher(text);
        Matcher call = CALL.matcher(text);
        int from = 0;
        while (true) {
            if (mark.region(from, text.length()).lookingAt()) {
                lines.add(mark.group(1));
                from = mark.end();
            } else if (call.region(from, text.length()).lookingAt()
                    && call.group(1).indexOf('.') >= 0) {
                lines.add(call.group(1));
                lines.add("\t" + call.group(2));
                from = call.end();
            } else {
                return from;
            }
        }
    }

    private static void calls(String text, List<String> lines, boolean inside) {
        int from = inside ? end(text, lines) : 0;
        if (from < text.length() && !text.substring(from).isBlank()) {
            lines.add("");
            lines.add(text.substring(from).strip());
        } else if (inside) {
            lines.add("");
        }
    }
}
