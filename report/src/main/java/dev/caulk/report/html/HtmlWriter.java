package dev.caulk.report.html;

import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.report.AuditReport;
import dev.caulk.report.ReportWriter;
import dev.caulk.report.ReportedFinding;
import dev.caulk.report.Status;
import dev.caulk.report.html.page.Message;
import dev.caulk.report.html.page.Page;
import dev.caulk.report.html.page.RulePage;
import dev.caulk.report.html.page.Tile;
import dev.caulk.report.source.Printable;
import dev.caulk.report.source.SourceView;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Writes one HTML file that can be read anywhere, also from {@code file://} and without JavaScript, of which it has none. */
public final class HtmlWriter implements ReportWriter {
    /** Where the build puts the compiled templates. */
    private static final String TEMPLATES = "dev.caulk.report.html.templates";

    @Override
    public void write(AuditReport report, OutputStream out) throws IOException {
        TemplateEngine engine =
                TemplateEngine.createPrecompiled(null, ContentType.Html, HtmlWriter.class.getClassLoader(), TEMPLATES);
        StringOutput html = new StringOutput();
        engine.render("report.jte", page(report), html);
        out.write(html.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static Page page(AuditReport report) {
        RulePages rules = new RulePages();
        SourceView view = new SourceView(report.sources());
        return new Page(
                css(),
                Printable.line(report.tool().name() + " " + report.tool().version()),
                Printable.line(Sentences.head(report.verdict())),
                Printable.line(Sentences.tail(report.verdict())),
                tiles(report),
                new GoroutineChart(report).layout(),
                new Entries(report, view, rules).all(),
                rulePages(report, rules),
                LedgerTiles.of(report.ledger()),
                LedgerTiles.lists(report.ledger()),
                report.diagnostics().stream()
                        .map(d -> new Message(
                                d.severity().name().toLowerCase(Locale.ROOT),
                                Printable.line(d.origin()),
                                Printable.line(d.text())))
                        .toList());
    }

    private static List<Tile> tiles(AuditReport report) {
        List<Tile> tiles = new ArrayList<>();
        if (!report.snapshots().isEmpty()) {
            tiles.add(tile(report.count(Status.CONFIRMED), "confirmed by profile", "confirmed"));
            tiles.add(tile(report.count(Status.RUNTIME_ONLY), "runtime only", "runtime"));
        }
        tiles.add(tile(report.count(Status.STATIC_ONLY), "static only", "static"));
        if (!report.snapshots().isEmpty()) {
            long goroutines =
                    report.snapshots().get(report.snapshots().size() - 1).goroutines();
            tiles.add(tile(goroutines, "goroutines", ""));
        }
        tiles.add(tile(report.ledger().filesRead(), "files read", ""));
        return tiles;
    }

    private static Tile tile(long number, String label, String tone) {
        return new Tile(Numbers.of(number), label, number == 0 ? "zero" : tone);
    }

    /** The pages of the rules that found something. */
    private static List<RulePage> rulePages(AuditReport report, RulePages pages) {
        Set<String> used = new TreeSet<>();
        report.findings().stream().map(ReportedFinding::rule).forEach(used::add);
        return report.rules().stream()
                .filter((RuleInfo rule) -> used.contains(rule.id()))
                .map(pages::of)
                .toList();
    }

    private static String css() {
        try (InputStream in = HtmlWriter.class.getResourceAsStream("report.css")) {
            return new String(Objects.requireNonNull(in, "report.css").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
