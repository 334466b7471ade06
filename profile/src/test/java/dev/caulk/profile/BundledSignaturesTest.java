package dev.caulk.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.model.ModelLoader;
import dev.caulk.model.Models;
import dev.caulk.model.SignatureModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Writes the class anew from the YAML files; where it differs, the new one is in {@code target} and takes the old one's place. */
class BundledSignaturesTest {
    @Test
    void areThoseOfTheModelFiles() throws IOException {
        Path written = Path.of("target", "BundledSignatures.java");
        Files.writeString(written, java(models()));
        Path source = Path.of("src", "main", "java", "dev", "caulk", "profile", "BundledSignatures.java");
        assertThat(Files.readString(source))
                .as("the models changed: copy %s to %s and format it", written, source)
                .isEqualToIgnoringWhitespace(java(models()));
        assertThat(ProfileModels.signatures()).isEqualTo(models());
    }

    private static List<SignatureModel> models() throws IOException {
        try (InputStream in = ProfileModels.class.getResourceAsStream("signatures.yml")) {
            String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.concat(
                            Models.bundled().signatures().stream().map(BundledSignaturesTest::withoutFunctions),
                            ModelLoader.load("signatures.yml", yaml).signatures().stream())
                    .toList();
        }
    }

    /** Profiles do not ask which functions make a unit. */
    private static SignatureModel withoutFunctions(SignatureModel m) {
        return new SignatureModel(
                m.name(),
                m.kind(),
                m.unit(),
                m.module(),
                m.since(),
                m.until(),
                m.side(),
                m.accused(),
                m.advice(),
                m.usual(),
                List.of(),
                m.goroutines());
    }

    private static String java(List<SignatureModel> models) {
        return """
                package dev.caulk.profile;

                import dev.caulk.model.Side;
                import dev.caulk.model.SignatureModel;
                import dev.caulk.model.SignatureModel.Role;
                import dev.caulk.model.SignatureModel.When;
                import java.util.List;
                import java.util.Optional;

                /**
                 * The signatures of {@code grpc-signatures.yml} and {@code signatures.yml} as code, which is there at once where reading
                 * files takes longer than reading most profiles. Written by {@code BundledSignaturesTest}.
                 */
                final class BundledSignatures {
                    private static final List<SignatureModel> ALL = List.of(
                """ + models.stream().map(BundledSignaturesTest::java).collect(Collectors.joining(",\n")) + """
                );

                    private BundledSignatures() {}

                    static List<SignatureModel> all() {
                        return ALL;
                    }

                    private static SignatureModel signature(
                            String name,
                            String kind,
                            String unit,
                            String module,
                            String since,
                            String until,
                            Side side,
                            Side accused,
                            int usual,
                            String advice,
                            Role... goroutines) {
                        return new SignatureModel(
                                name, kind, unit, module, since, until, side, accused, advice, usual, List.of(), List.of(goroutines));
                    }

                    private static Role role(String name, String frame, String outer, String without, int count, When when) {
                        return new Role(name, frame, text(outer), text(without), count, when);
                    }

                    private static Optional<String> text(String text) {
                        return text.isEmpty() ? Optional.empty() : Optional.of(text);
                    }
                }
                """;
    }

    private static String java(SignatureModel m) {
        String texts = Stream.of(m.name(), m.kind(), m.unit(), m.module(), m.since(), m.until())
                .map(BundledSignaturesTest::quoted)
                .collect(Collectors.joining(", "));
        String roles = m.goroutines().stream().map(BundledSignaturesTest::java).collect(Collectors.joining(",\n"));
        return "signature(" + texts + ", Side." + m.side() + ", Side." + m.accused() + ", " + m.usual() + ", "
                + quoted(m.advice()) + ",\n" + roles + ")";
    }

    private static String java(SignatureModel.Role role) {
        return "role(" + quoted(role.name()) + ", " + quoted(role.frame()) + ", " + quoted(role.outer()) + ", "
                + quoted(role.without()) + ", " + role.count() + ", When." + role.when() + ")";
    }

    private static String quoted(Optional<String> text) {
        return quoted(text.orElse(""));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
