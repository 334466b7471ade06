package dev.caulk.cli;

import dev.caulk.analysis.finding.RuleInfo;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lists the rules. */
@Command(name = "rules", description = "List the rules.")
final class RulesCommand implements Callable<Integer> {
    private final Console console;

    RulesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<RuleInfo> rules = AllRules.byId();
        int width = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
        for (RuleInfo rule : rules) {
            String severity = rule.severity().name().toLowerCase(Locale.ROOT);
            console.out().println(pad(rule.id(), width) + "  " + pad(severity, 7) + "  " + rule.summary());
        }
        return ExitCode.CLEAN;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
