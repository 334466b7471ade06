package dev.caulk.cli;

import dev.caulk.report.AuditReport;
import dev.caulk.report.format.ReportFormat;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A report to be written.
 *
 * @param file as the user named it; {@code -} is standard output
 */
record OutputTarget(ReportFormat format, String file) {
    /** Reads {@code FORMAT=FILE} or {@code FILE.ext}. */
    static OutputTarget parse(String text) throws UserErrorException {
        int equals = text.indexOf('=');
        if (equals < 0) {
            ReportFormat format = Optional.of(text)
                    .filter(file -> file.contains("."))
                    .flatMap(ReportFormat::of)
                    .orElseThrow(() -> new UserErrorException("no format goes by the name of " + text
                            + "; write --out FORMAT=" + text + " with one of " + String.join(", ", ids())));
            return new OutputTarget(format, text);
        }
        String id = text.substring(0, equals);
        ReportFormat format = ReportFormat.of(id)
                .orElseThrow(() -> new UserErrorException("there is no format " + id + Nearest.hint(id, ids())
                        + " (formats: " + String.join(", ", ids()) + ")"));
        if (equals == text.length() - 1) {
            throw new UserErrorException("--out " + text + " names no file");
        }
        return new OutputTarget(format, text.substring(equals + 1));
    }

    /** The names of all formats. */
    static List<String> ids() {
        return Stream.of(ReportFormat.values()).map(ReportFormat::id).toList();
    }

    boolean isStandardOutput() {
        return file.equals("-");
    }

    /** Why the file cannot be written, found out before the work is done; it is left untouched. */
    Optional<String> complaint(Console console) {
        if (isStandardOutput()) {
            return Optional.empty();
        }
        Path path = console.resolve(Path.of(file));
        Path parent = Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path.toAbsolutePath());
        if (Files.isDirectory(path)) {
            return Optional.of("cannot write " + file + ": it is a directory");
        }
        if (!Files.isDirectory(parent)) {
            return Optional.of("cannot write " + file + ": there is no directory " + parent);
        }
        return Files.isWritable(Files.exists(path) ? path : parent)
                ? Optional.empty()
                : Optional.of("cannot write " + file + ": permission denied");
    }

    /** Writes the report. */
    void write(AuditReport report, Console console) throws UserErrorException {
        try {
            if (isStandardOutput()) {
                format.writer().write(report, console.out());
                return;
            }
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(console.resolve(Path.of(file))))) {
                format.writer().write(report, out);
            }
        } catch (IOException e) {
            throw new UserErrorException("cannot write " + file + ": " + Reason.of(e));
        }
    }
}
