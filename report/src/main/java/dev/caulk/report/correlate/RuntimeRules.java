package dev.caulk.report.correlate;

import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.analysis.finding.RuleInfo.Family;
import dev.caulk.analysis.finding.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The rules that look at profiles and not at source. */
public final class RuntimeRules {
    /** Goroutines pile up in the user's code and no finding says why. */
    public static final String BLOCKED = "runtime-blocked";

    /** Connections pile up and no finding says where they are opened. */
    public static final String CONNECTIONS = "runtime-conn-leak";

    private RuntimeRules() {}

    /** Both, by id. */
    public static List<RuleInfo> all() {
        return List.of(
                rule(BLOCKED, "goroutines pile up in code where no finding says why"),
                rule(CONNECTIONS, "connections pile up and no finding in the audited source opens them"));
    }

    private static RuleInfo rule(String id, String summary) {
        return new RuleInfo(id, summary, Family.RUNTIME, Severity.WARNING, "0.1", page(id));
    }

    private static String page(String id) {
        try (InputStream in = RuntimeRules.class.getResourceAsStream(id + ".md")) {
            return new String(Objects.requireNonNull(in, id).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
