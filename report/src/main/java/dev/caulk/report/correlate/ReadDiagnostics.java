package dev.caulk.report.correlate;

import dev.caulk.analysis.finding.Severity;
import dev.caulk.profile.Note;
import dev.caulk.profile.ReadResult;
import dev.caulk.profile.Snapshot;
import dev.caulk.report.Diagnostic;
import dev.caulk.syntax.SyntaxError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns what readers say about their input into diagnostics. */
public final class ReadDiagnostics {
    private ReadDiagnostics() {}

    /** What the reader of a profile document has to say, apart from what its snapshots say themselves. */
    public static List<Diagnostic> of(ReadResult result) {
        List<Diagnostic> all = new ArrayList<>();
        result.refusal()
                .ifPresent(r -> all.add(profile(Severity.ERROR, r.origin().display(), r.reason() + "; " + r.remedy())));
        for (Note note : result.notes()) {
            boolean saidBySnapshot = note.kind() == Note.Kind.PARTIAL || note.kind() == Note.Kind.TRUNCATED;
            if (!saidBySnapshot) {
                all.add(profile(Severity.NOTE, note.origin().display(), note.text()));
            }
        }
        result.unread()
                .forEach(block -> all.add(profile(Severity.NOTE, block.origin().display(), block.sentence())));
        return all;
    }

    static Diagnostic of(SyntaxError error) {
        return new Diagnostic(
                Diagnostic.Kind.SOURCE,
                Severity.WARNING,
                error.span().display(),
                Optional.of(error.span()),
                error.message());
    }

    static List<Diagnostic> of(Snapshot snapshot) {
        List<Diagnostic> all = new ArrayList<>();
        String origin = snapshot.origin().display();
        snapshot.partial().ifPresent(why -> all.add(profile(Severity.WARNING, origin, why)));
        snapshot.truncated().ifPresent(why -> all.add(profile(Severity.WARNING, origin, why)));
        return all;
    }

    static Diagnostic profile(Severity severity, String origin, String text) {
        return new Diagnostic(Diagnostic.Kind.PROFILE, severity, origin, Optional.empty(), text);
    }
}
