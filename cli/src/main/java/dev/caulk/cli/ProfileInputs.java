package dev.caulk.cli;

import dev.caulk.profile.ProfileReader;
import dev.caulk.profile.ReadResult;
import dev.caulk.profile.Snapshot;
import dev.caulk.profile.live.Endpoints;
import dev.caulk.profile.live.FetchException;
import dev.caulk.profile.live.PprofClient;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The profiles that the user names, read in the order given: files, directories (their files by name), addresses of running
 * programs and {@code -} for standard input. Documents go by the names that the user gave.
 */
final class ProfileInputs {
    private final Console console;
    private final LiveOptions live;
    private final List<ReadResult> documents = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private ProfileInputs(Console console, LiveOptions live) {
        this.console = console;
        this.live = live;
    }

    /** Reads all of them. */
    static ProfileInputs read(Console console, List<String> named) {
        return read(console, named, new LiveOptions());
    }

    /** The same, reading programs as some options say. */
    static ProfileInputs read(Console console, List<String> named, LiveOptions live) {
        ProfileInputs inputs = new ProfileInputs(console, live);
        for (String name : named) {
            inputs.take(name);
        }
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
        if (Endpoints.isAddress(named)) {
            takeProgram(named);
            return;
        }
        Path path = console.resolve(Path.of(named));
        try {
            if (named.equals("-")) {
                keep(ProfileReader.read("standard input", console.in()));
            } else if (!Files.exists(path)) {
                complaints.add(named + " does not exist" + addressHint(named));
            } else if (Files.isDirectory(path)) {
                takeDirectory(Path.of(named));
            } else {
                keep(document(Path.of(named)));
            }
        } catch (IOException e) {
            complaints.add("cannot read " + named + ": " + Reason.of(e));
        }
    }

    private static String addressHint(String named) {
        return named.matches("[A-Za-z0-9.-]+:\\d{1,5}(/.*)?") ? "; for a running program write http://" + named : "";
    }

    private void takeProgram(String address) {
        try {
            PprofClient client = live.client(console);
            for (URI uri : Endpoints.of(address, live.endpoints())) {
                keep(fetch(client, uri));
            }
        } catch (FetchException | UserErrorException e) {
            complaints.add(String.valueOf(e.getMessage()));
        } catch (URISyntaxException e) {
            complaints.add(address + " is no address: " + e.getReason());
        }
    }

    private ReadResult fetch(PprofClient client, URI uri) throws FetchException {
        PprofClient.Answer<ReadResult> answer = client.fetch(uri, body -> ProfileReader.read(uri.toString(), body));
        answer.incomplete().ifPresent(complaints::add);
        return answer.value();
    }

    private ReadResult document(Path named) throws IOException {
        try (InputStream in = open(console.resolve(named))) {
            return ProfileReader.read(named.toString(), in);
        }
    }

    /** Channels have thirty classes that a short run does without. */
    private static InputStream open(Path file) throws IOException {
        try {
            return new FileInputStream(file.toString());
        } catch (FileNotFoundException e) {
            return Files.newInputStream(file); // says why, or knows the name better than text can
        }
    }

    private void keep(ReadResult document) {
        documents.add(document);
        if (document.snapshots().isEmpty() && document.tables().isEmpty()) {
            complaints.add(reason(document));
        }
    }

    private static String reason(ReadResult document) {
        if (document.refusal().isPresent()) {
            return document.refusal().get().display();
        }
        return document.unread().stream()
                .findFirst()
                .map(block -> block.origin().display() + ": " + block.sentence())
                .or(() -> document.notes().stream()
                        .findFirst()
                        .map(note -> note.origin().display() + ": no goroutine profile; " + note.text()))
                .orElse(document.document() + " holds no goroutine profile");
    }

    /** A directory may hold other files too: the report says what they are. */
    private void takeDirectory(Path named) throws IOException {
        boolean any = false;
        for (Path file : filesByName(console.resolve(named))) {
            ReadResult document = document(named.resolve(file));
            documents.add(document);
            any |= !document.snapshots().isEmpty();
        }
        if (!any) {
            complaints.add("there is no goroutine profile in " + named);
        }
    }

    private static List<Path> filesByName(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(Path::getFileName)
                    .filter(name -> !name.toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
