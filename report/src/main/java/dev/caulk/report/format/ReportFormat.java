package dev.caulk.report.format;

import dev.caulk.report.ReportWriter;
import dev.caulk.report.html.HtmlWriter;
import dev.caulk.report.json.JsonReportWriter;
import dev.caulk.report.sarif.SarifWriter;
import dev.caulk.report.text.TextWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A format that reports are written in. */
public enum ReportFormat {
    /** Plain text. */
    TEXT("text", "txt"),
    /** The whole report as JSON. */
    JSON("json", "json"),
    /** SARIF 2.1.0. */
    SARIF("sarif", "sarif"),
    /** One self-contained HTML file. */
    HTML("html", "htm");

    private final String id;
    private final String extension;

    /** @param extension another one than {@code id}, where there is one */
    ReportFormat(String id, String extension) {
        this.id = id;
        this.extension = extension;
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
        String last = lower.substring(lower.lastIndexOf('.') + 1);
        return Arrays.stream(values())
                .filter(format -> format.id.equals(last) || format.extension.equals(last))
                .findFirst();
    }

    /** Its name in options: {@code text}, {@code json}, {@code sarif}, {@code html}. */
    public String id() {
        return id;
    }

    /** What writes it. */
    public ReportWriter writer() {
        return switch (this) {
            case TEXT -> new TextWriter();
            case JSON -> new JsonReportWriter();
            case SARIF -> new SarifWriter();
            case HTML -> new HtmlWriter();
        };
    }
}
