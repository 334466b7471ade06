package dev.caulk.report.format;

import dev.caulk.report.ReportWriter;
import dev.caulk.report.html.HtmlWriter;
import dev.caulk.report.json.JsonReportWriter;
import dev.caulk.report.sarif.SarifWriter;
import dev.caulk.report.text.TextWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A format that reports are written in. */
public enum ReportFormat {
    /** Plain text. */
    TEXT(new TextWriter(), "text", "txt"),
    /** The whole report as JSON. */
    JSON(new JsonReportWriter(), "json"),
    /** SARIF 2.1.0. */
    SARIF(new SarifWriter(), "sarif"),
    /** One self-contained HTML file. */
    HTML(new HtmlWriter(), "html", "htm");

    private final ReportWriter writer;
    private final List<String> names;

    ReportFormat(ReportWriter writer, String... names) {
        this.writer = writer;
        this.names = List.of(names);
    }

    /**
     * The format of a name ({@code sarif}), a file extension or a file name ({@code out/report.sarif}, {@code report.sarif.json}), in any
     * case.
     */
    public static Optional<ReportFormat> of(String nameOrFile) {
        String lower = nameOrFile.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".sarif.json")) {
            return Optional.of(SARIF);
        }
        String extension = lower.substring(lower.lastIndexOf('.') + 1);
        return Arrays.stream(values())
                .filter(format -> format.names.contains(extension))
                .findFirst();
    }

    /** Its name in options: {@code text}, {@code json}, {@code sarif}, {@code html}. */
    public String id() {
        return names.get(0);
    }

    /** What writes it. */
    public ReportWriter writer() {
        return writer;
    }
}
