package dev.caulk.report.html;

import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.finding.Fix;
import dev.caulk.analysis.finding.Rate;
import dev.caulk.analysis.finding.TraceThread;
import dev.caulk.profile.Creator;
import dev.caulk.profile.Frame;
import dev.caulk.profile.StackGroup;
import dev.caulk.report.AuditReport;
import dev.caulk.report.HeldUnits;
import dev.caulk.report.MatchLevel;
import dev.caulk.report.ReportedFinding;
import dev.caulk.report.RuntimeEvidence;
import dev.caulk.report.RuntimeFinding;
import dev.caulk.report.SourceFinding;
import dev.caulk.report.html.page.Entry;
import dev.caulk.report.html.page.Tile;
import dev.caulk.report.source.Printable;
import dev.caulk.report.source.SourceView;
import dev.caulk.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lays out findings. */
final class Entries {
    private final AuditReport report;
    private final Excerpts excerpts;
    private final SourceView view;
    private final RulePages rules;

    Entries(AuditReport report, SourceView view, RulePages rules) {
        this.report = report;
        this.view = view;
        this.excerpts = new Excerpts(view);
        this.rules = rules;
    }

    List<Entry> all() {
        List<Entry> entries = new ArrayList<>();
        for (ReportedFinding finding : report.findings()) {
            entries.add(entry(entries.size() + 1, finding));
        }
        return entries;
    }

    private Entry entry(int rank, ReportedFinding finding) {
        return new Entry(
                rank,
                "finding-" + finding.fingerprint(),
                finding.fingerprint(),
                finding.rule(),
                Badges.of(finding.status()),
                Badges.of(finding.severity()),
                finding.confidence().name().toLowerCase(Locale.ROOT),
                Printable.line(Sentences.capital(finding.message())),
                finding.place().map(Span::display).map(Printable::line).orElse(""),
                brief(finding),
                Printable.line(finding.function()),
                finding.evidence().counts().isEmpty()
                        ? ""
                        : Printable.line(finding.evidence().explanation()),
                facts(finding.evidence()),
                advice(finding),
                ruleAdvice(finding),
                rate(finding),
                calls(finding),
                excerpts.of(finding),
                steps(finding),
                finding.evidence().stacks().stream().map(Entries::stack).toList(),
                assumptions(finding));
    }

    /** A name short enough for a list: the file and line, what is held, or the function. */
    private static String brief(ReportedFinding finding) {
        String function = finding.function();
        String name = finding.place()
                .map(span -> baseName(span.file().path()) + ":" + span.line())
                .or(() -> finding.evidence().held().map(held -> held.unit() + "s"))
                .orElse(function.substring(function.lastIndexOf('/') + 1));
        return Printable.line(name);
    }

    static String baseName(String path) {
        return path.substring(path.replace('\\', '/').lastIndexOf('/') + 1);
    }

    private static List<Tile> facts(RuntimeEvidence evidence) {
        List<Tile> facts = new ArrayList<>();
        evidence.held().ifPresent(held -> facts.add(units(held)));
        if (evidence.last() > 0) {
            facts.add(new Tile(Numbers.of(evidence.last()), evidence.last() == 1 ? "goroutine" : "goroutines", ""));
            if (evidence.counts().size() > 1) {
                facts.add(new Tile(Numbers.change(evidence.growth()), "since the first snapshot", ""));
            }
        }
        if (evidence.match() != MatchLevel.NONE) {
            facts.add(new Tile(evidence.match().id(), "match", ""));
        }
        return facts;
    }

    private static Tile units(HeldUnits held) {
        String limit = held.sharedWith().isEmpty() ? "" : "≤";
        return new Tile(limit + Numbers.of(held.last()), held.unit() + (held.last() == 1 ? "" : "s"), "");
    }

    private static String advice(ReportedFinding finding) {
        Optional<String> advice = Optional.empty();
        if (finding instanceof RuntimeFinding runtime) {
            advice = Optional.of(runtime.advice());
        } else if (finding instanceof SourceFinding source) {
            advice = source.finding().fix().map(Fix::description);
        }
        return advice.map(Sentences::whole).map(Printable::line).orElse("");
    }

    private String ruleAdvice(ReportedFinding finding) {
        boolean ownAdvice = finding instanceof RuntimeFinding;
        return ownAdvice ? "" : report.rule(finding.rule()).map(rules::advice).orElse("");
    }

    private static String rate(ReportedFinding finding) {
        return finding instanceof SourceFinding source
                ? rate(source.finding().callPath().rate())
                : "";
    }

    private static String rate(Rate rate) {
        return switch (rate) {
            case ONCE -> "runs once, at start-up";
            case LIFECYCLE -> "runs when a long-lived part starts or stops";
            case PERIODIC -> "runs on a timer";
            case PER_ITEM -> "runs once per request or item";
            case UNKNOWN -> "no caller is known, so it counts as called repeatedly";
        };
    }

    private static List<Entry.Call> calls(ReportedFinding finding) {
        if (!(finding instanceof SourceFinding source)) {
            return List.of();
        }
        return source.finding().callPath().steps().stream()
                .map(step -> new Entry.Call(
                        Printable.line(step.function()),
                        Printable.line(step.site().display()),
                        Printable.line(step.text())))
                .toList();
    }

    /** The steps in files that cannot be read any more: those of the others stand beside the source. */
    private List<Entry.Steps> steps(ReportedFinding finding) {
        if (!(finding instanceof SourceFinding source)) {
            return List.of();
        }
        Finding found = source.finding();
        return found.trace().stream()
                .map(this::unread)
                .filter(steps -> !steps.lines().isEmpty())
                .toList();
    }

    private Entry.Steps unread(TraceThread thread) {
        return new Entry.Steps(
                Printable.line(thread.name()),
                thread.steps().stream()
                        .filter(step -> view.file(step.span().file()).isEmpty())
                        .map(step -> Printable.line(step.span().display() + ": " + step.text()))
                        .toList());
    }

    private static Entry.StackView stack(StackGroup group) {
        return new Entry.StackView(
                Numbers.of(group.count()),
                group.count() == 1 ? "goroutine" : "goroutines",
                Printable.line(group.state().orElse("")),
                group.frames().stream().map(Frame::display).map(Printable::line).toList(),
                group.creator().map(Creator::display).map(Printable::line).orElse(""));
    }

    private static List<String> assumptions(ReportedFinding finding) {
        return finding instanceof SourceFinding source
                ? source.finding().assumptions().stream().map(Printable::line).toList()
                : List.of();
    }
}
