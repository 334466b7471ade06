package dev.caulk.cli;

import dev.caulk.profile.ReadResult;
import dev.caulk.profile.Signatures;
import dev.caulk.profile.growth.Growth;
import dev.caulk.profile.growth.Instances;
import dev.caulk.report.Tool;
import dev.caulk.report.profile.ProfileFormat;
import dev.caulk.report.profile.ProfileReport;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Where {@code caulk profile} and {@code caulk diff} write, and in which formats. */
final class ProfileOutput {
    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "20",
            description = "List the N largest stacks in text and HTML (default: ${DEFAULT-VALUE}).")
    private int top = 20;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "[FORMAT=]FILE",
            description =
                    "Write text, json, html, folded stacks (flame graphs) or a speedscope file; the format follows from"
                            + " the file's name or stands before it. May be given several times; with FORMAT=- it takes the place of the"
                            + " text on standard output.")
    private final List<String> out = new ArrayList<>();

    ProfileOutput() {}

    /** One file to write. */
    private record Target(ProfileFormat format, String file) {}

    /** Finds mistakes before the work is done. */
    void check(Console console) throws UserErrorException {
        if (top < 1) {
            throw new UserErrorException("--top needs a number from 1 up, not " + top);
        }
        for (Target target : targets()) {
            Path path = console.resolve(Path.of(target.file()));
            boolean directory = !target.file().equals("-") && Files.isDirectory(path);
            if (directory) {
                throw new UserErrorException("cannot write " + target.file() + ": it is a directory");
            }
        }
    }

    private List<Target> targets() throws UserErrorException {
        List<Target> targets = new ArrayList<>();
        for (String text : out) {
            int equals = text.indexOf('=');
            String name = equals < 0 ? text : text.substring(0, equals);
            Optional<ProfileFormat> format =
                    equals < 0 && !text.contains(".") ? Optional.empty() : ProfileFormat.of(name);
            if (format.isEmpty()) {
                throw noFormat(name);
            }
            targets.add(new Target(format.get(), text.substring(equals + 1)));
        }
        for (Target target : targets) {
            if (target.file().equals("-")) {
                return targets;
            }
        }
        targets.add(0, new Target(ProfileFormat.TEXT, "-"));
        return targets;
    }

    private static UserErrorException noFormat(String name) {
        List<String> ids =
                Stream.of(ProfileFormat.values()).map(ProfileFormat::id).toList();
        return new UserErrorException(
                "there is no format " + name + Nearest.hint(name, ids) + " (formats: " + String.join(", ", ids) + ")");
    }

    /** Writes what profiles show; answers one sentence for each file that could not be written. */
    List<String> write(Console console, Signatures signatures, List<ReadResult> documents) throws UserErrorException {
        return write(console, report(signatures, documents, Optional.empty()));
    }

    /** Writes a comparison. */
    List<String> write(Console console, Signatures signatures, List<ReadResult> documents, Growth growth)
            throws UserErrorException {
        return write(console, report(signatures, documents, Optional.of(growth)));
    }

    private ProfileReport report(Signatures signatures, List<ReadResult> documents, Optional<Growth> growth)
            throws UserErrorException {
        return ProfileReport.of(tool(), documents, growth, signatures);
    }

    /** Text does not name the program, whose version takes a twentieth of a short run to read. */
    private Tool tool() throws UserErrorException {
        for (Target target : targets()) {
            if (target.format() != ProfileFormat.TEXT) {
                return Tool.caulk(Version.number());
            }
        }
        return Tool.caulk("");
    }

    private List<String> write(Console console, ProfileReport report) throws UserErrorException {
        List<String> complaints = new ArrayList<>();
        for (Target target : targets()) {
            write(console, target, new Report(report, target.format(), top), complaints);
        }
        return complaints;
    }

    /** Writes a ranking over processes, as text or JSON. */
    List<String> write(Console console, Instances instances) throws UserErrorException {
        List<String> complaints = new ArrayList<>();
        for (Target target : targets()) {
            if (target.format() == ProfileFormat.TEXT || target.format() == ProfileFormat.JSON) {
                write(console, target, new Ranking(instances, target.format(), top), complaints);
            } else {
                complaints.add("--instances writes text and json, not "
                        + target.format().id());
            }
        }
        return complaints;
    }

    /** What is written to a stream. */
    private interface Writing {
        void to(OutputStream stream) throws IOException;
    }

    private record Report(ProfileReport report, ProfileFormat format, int top) implements Writing {
        @Override
        public void to(OutputStream stream) throws IOException {
            format.write(report, top, stream);
        }
    }

    private record Ranking(Instances instances, ProfileFormat format, int top) implements Writing {
        @Override
        public void to(OutputStream stream) throws IOException {
            format.write(instances, top, stream);
        }
    }

    private static void write(Console console, Target target, Writing writing, List<String> complaints) {
        try {
            if (target.file().equals("-")) {
                writing.to(console.out());
                console.out().flush();
                return;
            }
            try (OutputStream stream =
                    new BufferedOutputStream(Files.newOutputStream(console.resolve(Path.of(target.file()))))) {
                writing.to(stream);
            }
        } catch (IOException e) {
            complaints.add("cannot write " + target.file() + ": " + Reason.of(e));
        }
    }
}
