package dev.caulk.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option {@code --jobs}. */
final class Jobs {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec mixee = CommandSpec.create();

    private int count = Runtime.getRuntime().availableProcessors();

    /** How many threads to use. */
    int count() {
        return count;
    }

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "Use N threads (default: one per processor); the result does not depend on it.")
    void set(int wanted) {
        if (wanted < 1) {
            throw new ParameterException(mixee.commandLine(), "--jobs needs a number from 1 up, not " + wanted);
        }
        count = wanted;
    }
}
