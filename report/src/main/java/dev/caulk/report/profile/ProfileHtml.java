package dev.caulk.report.profile;

import dev.caulk.profile.Creator;
import dev.caulk.profile.Diagnosis;
import dev.caulk.profile.Frame;
import dev.caulk.profile.Numbers;
import dev.caulk.profile.ReadResult;
import dev.caulk.profile.Snapshot;
import dev.caulk.profile.StackGroup;
import dev.caulk.profile.WaitStates;
import dev.caulk.profile.growth.Growth;
import dev.caulk.report.profile.page.ProfilePage;
import dev.caulk.report.source.Printable;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes one HTML file that needs neither a network nor scripts. */
final class ProfileHtml {
    /** Where the build puts the compiled templates. */
    private static final String TEMPLATES = "dev.caulk.report.html.templates";

    private final ProfileReport report;
    private final int most;

    ProfileHtml(ProfileReport report, int most) {
        this.report = report;
        this.most = most;
    }

    void write(OutputStream out) throws IOException {
        TemplateEngine engine =
                TemplateEngine.createPrecompiled(null, ContentType.Html, ProfileHtml.class.getClassLoader(), TEMPLATES);
        StringOutput html = new StringOutput();
        engine.render("profile.jte", page(css()), html);
        out.write(html.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String css() throws IOException {
        try (InputStream in = ProfileHtml.class.getResourceAsStream("profile.css")) {
            return new String(Objects.requireNonNull(in, "profile.css").readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private ProfilePage page(String css) {
        return new ProfilePage(
                css,
                Printable.line(report.tool().name() + " " + report.tool().version()),
                Printable.line(report.verdict()),
                growth().flatMap(growth -> new GrowthChart(growth, most).layout()),
                sections(),
                remarks());
    }

    /** Several snapshots of one kind are drawn over time even where no comparison was asked for. */
    private Optional<Growth> growth() {
        if (report.growth().isPresent() || report.diagnoses().size() < 2) {
            return report.growth();
        }
        List<Snapshot> snapshots =
                report.diagnoses().stream().map(Diagnosis::snapshot).toList();
        return Optional.of(Growth.of(snapshots, report.signatures()));
    }

    /** Of compared snapshots only the last is shown at once. */
    private List<ProfilePage.Section> sections() {
        List<ProfilePage.Section> sections = new ArrayList<>();
        int last = report.diagnoses().size() - 1;
        for (int i = 0; i <= last; i++) {
            boolean open = i == last || report.growth().isEmpty();
            sections.add(section(report.diagnoses().get(i), open));
        }
        return sections;
    }

    private ProfilePage.Section section(Diagnosis diagnosis, boolean open) {
        Snapshot snapshot = diagnosis.snapshot();
        Icicle icicle = Icicle.of(snapshot);
        return new ProfilePage.Section(
                Printable.line(snapshot.origin().display() + ": " + snapshot.name() + " ("
                        + snapshot.shape().label() + "), "
                        + Numbers.of(snapshot.goroutines(), snapshot.kind().noun()) + " at "
                        + Numbers.of(snapshot.groups().size(), "stack")),
                Printable.line(diagnosis.verdict()),
                open,
                facts(diagnosis),
                diagnosis.advice().stream().map(ProfileHtml::pieces).toList(),
                icicle.cells(),
                icicle.height(),
                icicle.left(),
                diagnosis.busy().stream().limit(most).map(ProfileHtml::row).toList(),
                more(diagnosis));
    }

    private static List<String> facts(Diagnosis diagnosis) {
        List<String> facts = new ArrayList<>();
        diagnosis.snapshot().partial().ifPresent(facts::add);
        diagnosis.snapshot().truncated().ifPresent(facts::add);
        diagnosis.estimates().stream()
                .map(estimate -> estimate.sentence() + ".")
                .filter(sentence -> !sentence.equals(diagnosis.verdict()))
                .forEach(facts::add);
        if (!diagnosis.idle().isEmpty()) {
            facts.add("Idle by design: "
                    + diagnosis.idle().entrySet().stream()
                            .map(entry -> Numbers.grouped(entry.getValue()) + " " + entry.getKey())
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        return facts.stream().map(Printable::line).toList();
    }

    private String more(Diagnosis diagnosis) {
        int left = diagnosis.busy().size() - most;
        return left > 0 ? Numbers.of(left, "more stack") + " left out of this table; the JSON report has all." : "";
    }

    /** Commands stand between grave accents. */
    private static List<ProfilePage.Piece> pieces(String sentence) {
        List<ProfilePage.Piece> pieces = new ArrayList<>();
        String[] parts = Printable.line(sentence).split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            pieces.add(new ProfilePage.Piece(parts[i], i % 2 == 1));
        }
        return pieces;
    }

    private static ProfilePage.StackRow row(StackGroup group) {
        return new ProfilePage.StackRow(
                Numbers.grouped(group.count()),
                Printable.line(WaitStates.of(group).orElse("")),
                group.frames().stream().map(Frame::display).map(Printable::line).toList(),
                Printable.line(StackRemarks.seen(group)),
                Printable.line(group.creator().map(Creator::display).orElse("")),
                Printable.line(StackRemarks.of(group)));
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        for (ReadResult document : report.documents()) {
            document.notes().forEach(note -> remarks.add(note.origin().display() + ": " + note.text()));
            document.unread().forEach(block -> remarks.add(block.origin().display() + ": " + block.sentence()));
        }
        return remarks.stream().map(Printable::line).toList();
    }
}
