package dev.caulk.profile;

/** Takes what a log puts before each line off the lines of a {@code go tool pprof} text: what differs in it are digits only. */
final class RepeatedPrefix {
    private static final String TYPE = "Type: ";
    private static final String RAW = "PeriodType: ";

    private String prefix = "";

    /** A line without what stood before the last one too. */
    String strip(String line) {
        if (!prefix.isEmpty() && repeats(line)) {
            return line.length() <= prefix.length() ? "" : line.substring(prefix.length());
        }
        int start = SessionLines.first(line);
        prefix = start > 0 && !line.substring(0, start).isBlank() ? line.substring(0, start) : "";
        return start > 0 && (line.startsWith(RAW, start) || isType(line, start)) ? line.substring(start) : line;
    }

    /** Whether nothing but {@code Type: goroutine} is left, the first line of many texts, and no prose that quotes it. */
    private static boolean isType(String line, int at) {
        int end = at + TYPE.length();
        while (end < line.length() && Character.isLetterOrDigit(line.charAt(end))) {
            end++;
        }
        return line.startsWith(TYPE, at) && line.substring(end).isBlank();
    }

    /** Of a line that is empty behind it the blanks at its end can be gone. */
    private boolean repeats(String line) {
        int common = Math.min(line.length(), prefix.length());
        for (int i = 0; i < common; i++) {
            char a = prefix.charAt(i);
            char b = line.charAt(i);
            if (a != b && !(Numbers.digit(a) && Numbers.digit(b))) {
                return false;
            }
        }
        return prefix.substring(common).isBlank();
    }
}
