package dev.caulk.cli;

import dev.caulk.analysis.finding.Severity;
import dev.caulk.report.AuditReport;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * From which severity on findings make the command fail.
 *
 * @param threshold empty when findings never do
 */
record FailOn(Optional<Severity> threshold) {
    /** The exit code of an audit that came to its end. */
    int exitCode(AuditReport report) {
        boolean fails = threshold
                .filter(least -> report.findings().stream()
                        .anyMatch(finding -> finding.severity().compareTo(least) >= 0))
                .isPresent();
        return fails ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    /** Reads {@code error}, {@code warning}, {@code note} or {@code none}. */
    static final class Converter implements ITypeConverter<FailOn> {
        @Override
        public FailOn convert(String name) {
            if (name.equals("none")) {
                return new FailOn(Optional.empty());
            }
            return Stream.of(Severity.values())
                    .filter(severity -> severity.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst()
                    .map(severity -> new FailOn(Optional.of(severity)))
                    .orElseThrow(() ->
                            new TypeConversionException("'" + name + "' is none of error, warning, note and none"));
        }
    }
}
