package dev.caulk.report;

import java.io.IOException;
import java.io.OutputStream;

/** Writes reports in one format. Equal reports give equal bytes: no clock, no locale, no platform. */
@FunctionalInterface
public interface ReportWriter {
    /** Writes the whole report as UTF-8 and flushes; the stream stays open. */
    void write(AuditReport report, OutputStream out) throws IOException;
}
