package dev.caulk.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Command lines of the short commands that have nothing to understand: {@code parse} and {@code profile} with names only, and
 * {@code parse --jobs N}. The library that understands all others takes 0.1 CPU seconds to be loaded, as long as a dump of a
 * thousand goroutines takes to be read (ADR 0016).
 */
final class PlainLine {
    private static final int MOST_DIGITS = 4;

    private PlainLine() {}

    /** The command, ready to be called; nothing when the line needs a parser. */
    static Optional<Callable<Integer>> of(Console console, List<String> arguments) {
        if (arguments.size() < 2) {
            return Optional.empty();
        }
        List<String> rest = arguments.subList(1, arguments.size());
        return switch (arguments.get(0)) {
            case "profile" -> named(rest) ? Optional.of(new ProfileCommand(console, rest)) : Optional.empty();
            case "parse" -> parse(console, rest);
            default -> Optional.empty();
        };
    }

    private static Optional<Callable<Integer>> parse(Console console, List<String> rest) {
        boolean counted = rest.size() > 2 && rest.get(0).equals("--jobs") && isCount(rest.get(1));
        Jobs jobs = counted ? new Jobs(Integer.parseInt(rest.get(1))) : new Jobs();
        List<String> paths = counted ? rest.subList(2, rest.size()) : rest;
        return named(paths) ? Optional.of(new ParseCommand(console, paths, jobs)) : Optional.empty();
    }

    private static boolean isCount(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= MOST_DIGITS && text.charAt(0) != '0';
    }

    /** Whether all are names: no options, no files of arguments ({@code @file}), nothing that could not be a path. */
    private static boolean named(List<String> arguments) {
        for (String argument : arguments) {
            boolean option = argument.startsWith("-") && !argument.equals("-");
            if (argument.isEmpty() || option || argument.startsWith("@") || argument.indexOf('\0') >= 0) {
                return false;
            }
        }
        return true;
    }
}
