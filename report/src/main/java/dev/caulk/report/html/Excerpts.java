package dev.caulk.report.html;

import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.finding.RelatedLocation;
import dev.caulk.analysis.finding.RuntimeSite;
import dev.caulk.analysis.finding.TraceStep;
import dev.caulk.analysis.finding.TraceThread;
import dev.caulk.report.HeldUnits;
import dev.caulk.report.ReportedFinding;
import dev.caulk.report.SiteEvidence;
import dev.caulk.report.SourceFinding;
import dev.caulk.report.html.page.Excerpt;
import dev.caulk.report.html.page.Excerpt.Line;
import dev.caulk.report.html.page.Excerpt.Note;
import dev.caulk.report.source.FileText;
import dev.caulk.report.source.Printable;
import dev.caulk.report.source.SourceView;
import dev.caulk.syntax.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Cuts the lines that a finding speaks of out of their files, with its steps and the goroutine counts beside them. */
final class Excerpts {
    /** Lines shown before and after each line that is spoken of. */
    private static final int CONTEXT = 2;

    private final SourceView view;
    private final Map<SourceFile, Optional<Highlighter>> highlighters = new HashMap<>();

    Excerpts(SourceView view) {
        this.view = view;
    }

    List<Excerpt> of(ReportedFinding finding) {
        Marks marks = new Marks();
        finding.place().ifPresent(marks::primary);
        if (finding instanceof SourceFinding source) {
            trace(source.finding(), marks);
            counts(source, marks);
        } else {
            finding.place()
                    .ifPresent(place -> marks.runtime(
                            place,
                            Numbers.of(finding.evidence().last()),
                            Numbers.series(finding.evidence().counts())));
        }
        List<Excerpt> excerpts = new ArrayList<>();
        marks.files()
                .forEach((file, lines) -> view.file(file).ifPresent(text -> excerpts.add(excerpt(file, text, lines))));
        return excerpts;
    }

    private Excerpt excerpt(SourceFile file, FileText text, SortedMap<Integer, Marks.Mark> marks) {
        boolean counted =
                marks.values().stream().anyMatch(mark -> !mark.runtime().isEmpty());
        return new Excerpt(Printable.line(file.path()), counted, cut(file, text, marks));
    }

    private static void trace(Finding finding, Marks marks) {
        boolean several = finding.trace().size() > 1;
        char thread = 'A';
        for (TraceThread goroutine : finding.trace()) {
            int number = 1;
            for (TraceStep step : goroutine.steps()) {
                String mark = (several ? String.valueOf(thread) : "") + number++;
                String text = (several ? goroutine.name() + ": " : "") + step.text();
                marks.note(
                        step.span(), new Note(mark, several && thread != 'A' ? "other" : "step", Printable.line(text)));
            }
            thread++;
        }
        for (RelatedLocation place : finding.related()) {
            marks.note(place.span(), new Note("↳", "related", Printable.line(place.text())));
        }
    }

    private static void counts(SourceFinding finding, Marks marks) {
        for (SiteEvidence site : finding.evidence().sites()) {
            if (site.last() > 0) {
                marks.runtime(site.site().span(), Numbers.of(site.last()), Numbers.series(site.counts()));
            }
        }
        Optional<HeldUnits> held = finding.evidence().held();
        finding.finding().runtimeSites().stream()
                .filter(site -> site.role() == RuntimeSite.Role.HOLDS)
                .forEach(site -> held.filter(units -> units.last() > 0)
                        .ifPresent(units -> marks.runtime(
                                site.span(),
                                (units.sharedWith().isEmpty() ? "" : "≤") + Numbers.of(units.last()) + " held",
                                Numbers.series(units.counts()))));
    }

    private List<Line> cut(SourceFile file, FileText text, SortedMap<Integer, Marks.Mark> marks) {
        Optional<Highlighter> highlighter =
                highlighters.computeIfAbsent(file, key -> view.file(key).map(Highlighter::new));
        List<Line> lines = new ArrayList<>();
        int previous = 0;
        for (int number : shown(text, marks.keySet())) {
            Marks.Mark mark = marks.getOrDefault(number, new Marks.Mark());
            lines.add(new Line(
                    number,
                    !lines.isEmpty() && number != previous + 1,
                    mark.primary(),
                    mark.runtime(),
                    mark.series(),
                    highlighter.map(h -> h.line(number)).orElse(List.of()),
                    mark.notes()));
            previous = number;
        }
        return lines;
    }

    private static SortedSet<Integer> shown(FileText text, Set<Integer> spokenOf) {
        int count = text.lineCount();
        int last = count > 0 && text.line(count).isEmpty() ? count - 1 : count;
        SortedSet<Integer> shown = new TreeSet<>();
        for (int line : spokenOf) {
            for (int near = Math.max(1, line - CONTEXT); near <= Math.min(last, line + CONTEXT); near++) {
                shown.add(near);
            }
        }
        return shown;
    }
}
