package dev.caulk.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes HTML, the escapes of JSON strings and of terminals off a line that a dump was pasted into. */
final class Markup {
    private static final char ESCAPE = 0x1b;
    private static final Pattern BREAK =
            Pattern.compile("<(?:br|/p|/div|/li|/tr|/pre|/h\\d)\\s*/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile(
            "</?(?:a|b|body|code|div|em|font|h\\d|html|i|li|p|pre|script|span|strong|style|table|tbody|td|th|thead|tr|tt|u|ul)"
                    + "(?:\\s[^<>]*)?>",
            Pattern.CASE_INSENSITIVE);
    /** Colours and the like: {@code ESC [ 31 m}, {@code ESC ] 0 ; title BEL}. */
    private static final Pattern TERMINAL =
            Pattern.compile("\u001b(?:\\[[0-9;?]{0,32}[@-~]|\\][^\u0007\u001b]{0,256}(?:\u0007|\u001b\\\\)?)");

    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\\w{2,5}));");
    private static final Map<String, String> NAMED =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", " ", "middot", "·");

    private Markup() {}

    /** The line without it, which can be several lines; itself where it holds none. */
    static List<String> lines(String text) {
        String plain = JsonStrings.lines(text).orElse(text);
        plain = plain.contains("\\n\\t") || plain.contains("\\n#\\t")
                ? plain.replace("\\n", "\n").replace("\\t", "\t")
                : plain;
        plain = plain.indexOf(ESCAPE) >= 0 ? TERMINAL.matcher(plain).replaceAll("") : plain;
        boolean escaped = plain.contains("&lt;");
        plain = unescape(withoutTags(plain));
        plain = escaped ? unescape(withoutTags(plain)) : plain;
        plain = String.join("\n", FlatTraceback.lines(plain));
        if (plain.equals(text)) {
            return List.of(text);
        }
        List<String> lines = new ArrayList<>();
        plain.lines().forEach(line -> addLine(line, lines));
        return lines.isEmpty() ? List.of("") : lines;
    }

    private static String withoutTags(String text) {
        return TAG.matcher(BREAK.matcher(text).replaceAll("\n")).replaceAll(" ");
    }

    /** What stands before a header on its line, such as the name of a JSON field, is no prefix of the lines after it. */
    private static void addLine(String line, List<String> lines) {
        boolean other = line.strip().startsWith("[originating");
        int header = line.endsWith("]:") && !other ? line.lastIndexOf("goroutine ") : 0;
        if (header > 0) {
            lines.add(line.substring(0, header));
        }
        lines.add(line.substring(Math.max(0, header)));
    }

    private static String unescape(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        Matcher entity = ENTITY.matcher(text);
        StringBuilder out = new StringBuilder();
        while (entity.find()) {
            entity.appendReplacement(out, Matcher.quoteReplacement(character(entity)));
        }
        return entity.appendTail(out).toString();
    }

    private static String character(Matcher entity) {
        if (entity.group(3) != null) {
            return NAMED.getOrDefault(entity.group(3), entity.group());
        }
        int code = entity.group(1) != null ? Integer.parseInt(entity.group(1)) : Integer.parseInt(entity.group(2), 16);
        return Character.isValidCodePoint(code) ? Character.toString(code) : entity.group();
    }
}
