package dev.caulk.cli;

import picocli.CommandLine.Option;

/** The option {@code --help}. */
final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean wanted;

    /** Whether help was asked for. */
    boolean wanted() {
        return wanted;
    }
}
