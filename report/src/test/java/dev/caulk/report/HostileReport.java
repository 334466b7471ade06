package dev.caulk.report;

import static dev.caulk.report.FindingBuilder.finding;

import dev.caulk.analysis.finding.Rate;
import dev.caulk.analysis.finding.RuntimeSite.Operation;
import dev.caulk.syntax.Span;
import java.util.List;

/** A report in which every name and text tries to be something else: markup, a terminal sequence, a reversed line. */
final class HostileReport {
    /** Markup, quotes, an escape sequence, a bidi override, a line break, a link of SARIF. */
    static final String EVIL =
            "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>\u001b[2J\u202egnp\u2066\r\n\u0000[x](1) \u0085&amp;";

    private HostileReport() {}

    static AuditReport report() {
        String path = "a b/<img src=x>/" + "\u202eog%.go";
        GoSources sources = new GoSources().add(path, "package p\n// " + EVIL + "\nvar x = `</code></style>`\n");
        Span span = sources.span(path, "var x");
        return Audits.report(
                List.of(finding("chan-send-leak", span)
                        .in("main." + EVIL)
                        .says(EVIL)
                        .step(sources.span(path, "package"), EVIL)
                        .thread(EVIL)
                        .step(span, EVIL)
                        .thread("empty " + EVIL)
                        .thread("no steps")
                        .called(Rate.PER_ITEM, EVIL, span, EVIL)
                        .blocks(Operation.CHAN_SEND, "main.hostile", span)
                        .related(span, EVIL)
                        .assumes(EVIL)
                        .fix(EVIL, span, EVIL)
                        .build()),
                new Functions().program(),
                sources,
                new Dumps()
                        .counted(20, "main.hostile<script>alert(2)</script> /x/" + "\u202egnp.go:3")
                        .snapshot("<script>\u001b[31mdump"));
    }
}
