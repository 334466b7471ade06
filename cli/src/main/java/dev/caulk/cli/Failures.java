package dev.caulk.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what goes wrong into one sentence on standard error and an exit code. */
final class Failures {
    private final Console console;

    Failures(Console console) {
        this.console = console;
    }

    /** The command line could not be understood. */
    int usage(ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        String help = command.equals("caulk") ? "caulk help" : command.replaceFirst("^caulk ", "caulk help ");
        console.complain(sentence(e) + " (see `" + help + "`)");
        return ExitCode.BAD_INPUT;
    }

    private static String sentence(ParameterException e) {
        List<String> unmatched = e instanceof UnmatchedArgumentException u
                ? u.getUnmatched()
                : e.getCommandLine().getUnmatchedArguments();
        if (!unmatched.isEmpty()) {
            return unknown(unmatched.get(0), e.getCommandLine().getCommandSpec());
        }
        if (e instanceof MissingParameterException missing
                && missing.getMissing().stream().noneMatch(ArgSpec::isOption)) {
            return missing.getMissing().get(0).paramLabel() + " is missing";
        }
        String message = String.valueOf(e.getMessage()).replaceFirst("\\.$", "");
        return Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }

    private static String unknown(String argument, CommandSpec spec) {
        boolean option = argument.startsWith("-");
        String name = argument.replaceFirst("=.*", "");
        Stream<String> known = option ? spec.optionsMap().keySet().stream() : spec.subcommands().keySet().stream();
        String kind = option ? "option" : spec.subcommands().isEmpty() ? "argument" : "command";
        return "unknown " + kind + " " + name + Nearest.hint(name, known.toList());
    }

    /** A command threw. */
    int execution(Exception e) {
        if (e instanceof UserErrorException) {
            console.complain(String.valueOf(e.getMessage()));
            return ExitCode.BAD_INPUT;
        }
        return internal(e);
    }

    /** A defect: says what happened in one sentence, and how to report it. */
    int internal(Throwable e) {
        if (e instanceof OutOfMemoryError) {
            console.complain("out of memory; give Java more with CAULK_JAVA_OPTS=-Xmx4g");
        } else {
            console.complain(
                    "internal error, please report it with the output of the same command under CAULK_DEBUG=1: " + e
                            + place(e));
        }
        if (console.debug()) {
            showFrames(e);
        }
        return ExitCode.INTERNAL;
    }

    private void showFrames(Throwable e) {
        console.err().println(e);
        for (StackTraceElement frame : e.getStackTrace()) {
            console.err().println("\tat " + frame);
        }
        Optional.ofNullable(e.getCause()).ifPresent(this::showFrames);
    }

    private static String place(Throwable e) {
        List<StackTraceElement> frames = List.of(e.getStackTrace());
        return frames.isEmpty() ? "" : " at " + frames.get(0);
    }
}
