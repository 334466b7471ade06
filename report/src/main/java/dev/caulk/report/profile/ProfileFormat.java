package dev.caulk.report.profile;

import dev.caulk.profile.ProfileText;
import dev.caulk.profile.growth.GrowthText;
import dev.caulk.profile.growth.Instances;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** A format that {@code caulk profile} and {@code caulk diff} write. */
public enum ProfileFormat {
    /** Plain text of 80 columns. */
    TEXT("text"),
    /** All of it as JSON. */
    JSON("json"),
    /** One self-contained HTML file. */
    HTML("html"),
    /** One line per stack, {@code outer;inner count}, as flame graph tools read it. */
    FOLDED("folded"),
    /** A file for speedscope.app. */
    SPEEDSCOPE("speedscope");

    private final String id;

    ProfileFormat(String id) {
        this.id = id;
    }

    /** Its name in options. */
    public String id() {
        return id;
    }

    /** The format of a name, or of a file name such as {@code p.html}, {@code p.speedscope.json}, {@code p.folded}. */
    public static Optional<ProfileFormat> of(String nameOrFile) {
        String lower = nameOrFile.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".speedscope.json")) {
            return Optional.of(SPEEDSCOPE);
        }
        return switch (lower.substring(lower.lastIndexOf('.') + 1)) {
            case "text", "txt" -> Optional.of(TEXT);
            case "json" -> Optional.of(JSON);
            case "html", "htm" -> Optional.of(HTML);
            case "folded", "collapsed" -> Optional.of(FOLDED);
            case "speedscope" -> Optional.of(SPEEDSCOPE);
            default -> Optional.empty();
        };
    }

    /**
     * Writes a report.
     *
     * @param most how many stacks text and HTML list
     */
    public void write(ProfileReport report, int most, OutputStream out) throws IOException {
        switch (this) {
            case TEXT -> out.write(text(report, most).getBytes(StandardCharsets.UTF_8));
            case JSON -> ProfileJson.write(report, out);
            case HTML -> new ProfileHtml(report, most).write(out);
            case FOLDED -> Folded.write(report, out);
            case SPEEDSCOPE -> Speedscope.write(report, out);
        }
        out.flush();
    }

    private static String text(ProfileReport report, int most) {
        if (report.growth().isPresent()) {
            return new GrowthText(most).render(report.growth().get());
        }
        return new ProfileText(report.signatures(), most).render(report.documents(), report.diagnoses());
    }

    /** Writes a ranking over processes; as JSON, or else as text. */
    public void write(Instances instances, int most, OutputStream out) throws IOException {
        if (this == JSON) {
            InstancesJson.write(instances, out);
        } else {
            out.write(new GrowthText(most).render(instances).getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
    }
}
