package dev.caulk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainYamlTest {
    private static final int MUTANTS = 300;

    static List<String> files() {
        return BundledModels.text("index.txt").lines().toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsTheBundledFilesAsYaml(String name) {
        String yaml = BundledModels.text(name);
        assertThat(PlainYaml.read(yaml)).isEqualTo(yaml(yaml)).isPresent();
    }

    /** What it reads otherwise than YAML it must not read at all. */
    @ParameterizedTest
    @MethodSource("files")
    void readsBrokenFilesAsYamlOrNotAtAll(String name) {
        Random random = new Random(name.hashCode());
        String yaml = BundledModels.text(name);
        String part = yaml.substring(0, Math.min(yaml.length(), 4000));
        for (int i = 0; i < MUTANTS; i++) {
            String mutant = mutant(part, random);
            PlainYaml.read(mutant)
                    .ifPresent(
                            plain -> assertThat(Optional.of(plain)).as(mutant).isEqualTo(yaml(mutant)));
        }
    }

    private static String mutant(String yaml, Random random) {
        String odd = " \n:#-[]{},\"'&*!|>%@`~?0_.nyt(\\";
        StringBuilder text = new StringBuilder(yaml);
        for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
            int at = random.nextInt(text.length());
            char c = odd.charAt(random.nextInt(odd.length()));
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.setCharAt(at, c);
                case 2 -> text.setLength(at + 1);
                default -> text.insert(at, c);
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 'b'",
                "a: |\n  b",
                "a: b # c",
                "a: b\n  c",
                "a: &x b",
                "a:\n",
                "a: \"\\n\"",
                "a: {b: c\n",
                "--- \na: b",
                "a: b\na: c",
                "a:\tb",
                "a: ä",
                "- a"
            })
    void leavesWhatIsNotPlain(String yaml) {
        assertThat(PlainYaml.read(yaml)).isEmpty();
    }

    @Test
    void knowsTheLineOfEachValue() {
        assertThat(PlainYaml.read("# c\na: b\n\nd:\n  - e\n").orElseThrow().values())
                .hasEntrySatisfying("a", entry -> assertThat(entry.line()).isEqualTo(2))
                .hasEntrySatisfying(
                        "d", entry -> assertThat(entry.value().line()).isEqualTo(5));
    }

    private static Optional<YamlNode.Entries> yaml(String text) {
        try {
            return Optional.of(YamlTree.entries("x.yml", text));
        } catch (ModelException e) {
            return Optional.empty();
        }
    }
}
