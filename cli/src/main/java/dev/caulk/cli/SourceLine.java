package dev.caulk.cli;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code FILE:LINE}, or {@code FILE:LINE:COLUMN} as compilers and reports print it. */
record SourceLine(Path file, int line) {
    private static final Pattern FORM = Pattern.compile("(.+?):([0-9]{1,9})(?::[0-9]+)?:?");

    static SourceLine parse(String text) throws UserErrorException {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new UserErrorException(text + " names no line; write FILE:LINE, as in server.go:41");
        }
        return new SourceLine(Path.of(form.group(1)), Integer.parseInt(form.group(2)));
    }

    boolean isInTest() {
        return file.toString().endsWith("_test.go");
    }
}
