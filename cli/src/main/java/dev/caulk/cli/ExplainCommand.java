package dev.caulk.cli;

import dev.caulk.analysis.finding.RuleInfo;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the page of a rule. */
@Command(name = "explain", description = "Explain a rule: why it matters, bad and good code, limits.")
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "RULE", description = "A rule that `caulk rules` lists.")
    private String rule = "";

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws UserErrorException {
        console.out().print(find(AllRules.byId()).page());
        return ExitCode.CLEAN;
    }

    private RuleInfo find(List<RuleInfo> rules) throws UserErrorException {
        for (RuleInfo known : rules) {
            if (known.id().equals(rule)) {
                return known;
            }
        }
        List<String> ids = rules.stream().map(RuleInfo::id).toList();
        throw new UserErrorException("there is no rule " + rule + Nearest.hint(rule, ids) + " (see `caulk rules`)");
    }
}
