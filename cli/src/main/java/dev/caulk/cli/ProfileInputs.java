package dev.caulk.cli;

import dev.caulk.profile.ProfileReader;
import dev.caulk.profile.ReadResult;
import dev.caulk.profile.Snapshot;
import dev.caulk.profile.UnreadBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The profiles that the user names, read in the order given: files, directories (their files by name) and {@code -} for
 * standard input.
 */
final class ProfileInputs {
    private final Console console;
    private final List<ReadResult> documents = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private ProfileInputs(Console console) {
        this.console = console;
    }

    /** Reads all of them. */
    static ProfileInputs read(Console console, List<String> named) {
        ProfileInputs inputs = new ProfileInputs(console);
        named.forEach(inputs::take);
        return inputs;
    }

    /** All that were read, with what the reader says of those that hold no goroutine profile. */
    List<ReadResult> documents() {
        return documents;
    }

    /** The profiles in all of them. */
    List<Snapshot> snapshots() {
        return documents.stream().flatMap(d -> d.snapshots().stream()).toList();
    }

    /** One sentence for each that could not be used. */
    List<String> complaints() {
        return complaints;
    }

    private void take(String named) {
        if (named.equals("-")) {
            keep(ProfileReader.read("standard input", console.in()));
            return;
        }
        Path path = console.resolve(Path.of(named));
        if (!Files.exists(path)) {
            complaints.add(named + " does not exist");
        } else if (Files.isDirectory(path)) {
            takeDirectory(path);
        } else {
            keep(ProfileReader.read(path));
        }
    }

    private void keep(ReadResult document) {
        documents.add(document);
        if (document.snapshots().isEmpty()) {
            complaints.add(reason(document));
        }
    }

    private static String reason(ReadResult document) {
        if (document.refusal().isPresent()) {
            return document.refusal().get().display();
        }
        return document.unread().stream()
                .findFirst()
                .map(ProfileInputs::display)
                .orElse(document.document() + " holds no goroutine profile");
    }

    private static String display(UnreadBlock block) {
        return block.origin().display() + ": " + block.sentence();
    }

    /** A directory may hold other files too: the report says what they are. */
    private void takeDirectory(Path directory) {
        try {
            List<ReadResult> found =
                    filesByName(directory).stream().map(ProfileReader::read).toList();
            documents.addAll(found);
            if (found.stream().allMatch(document -> document.snapshots().isEmpty())) {
                complaints.add("there is no goroutine profile in " + directory);
            }
        } catch (IOException e) {
            complaints.add("cannot read " + directory + ": " + Reason.of(e));
        }
    }

    private static List<Path> filesByName(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
