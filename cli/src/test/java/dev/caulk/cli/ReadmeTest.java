package dev.caulk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README says what the program says. */
final class ReadmeTest {
    private static final Pattern RULES = Pattern.compile("<!-- rules -->\n(.*?)<!-- /rules -->", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

    @Test
    void theTableOfRulesIsThatOfTheProgram() throws IOException {
        Matcher table = RULES.matcher(readme());
        assertThat(table.find())
                .as("README.md has a table between <!-- rules --> and <!-- /rules -->")
                .isTrue();
        assertThat(table.group(1)).isEqualTo(expectedTable());
    }

    private static String expectedTable() {
        return "| rule | severity | finds |\n|---|---|---|\n"
                + AllRules.byId().stream()
                        .map(rule -> "| `" + rule.id() + "` | "
                                + rule.severity().name().toLowerCase(Locale.ROOT) + " | " + rule.summary() + " |\n")
                        .collect(Collectors.joining());
    }

    @Test
    void everyCommandIsNamed() throws IOException {
        String help = new Session(Path.of("")).run("help").out();
        String readme = readme();
        help.lines()
                .dropWhile(line -> !line.startsWith("Commands:"))
                .skip(1)
                .takeWhile(line -> line.startsWith("  "))
                .map(line -> line.strip().replaceFirst(" .*", ""))
                .filter(command -> !command.equals("help"))
                .forEach(command -> assertThat(readme).contains("caulk " + command));
    }

    @Test
    void itsLinksLeadSomewhere() throws IOException {
        LINK.matcher(readme())
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.contains("://"))
                .forEach(link -> assertThat(Repository.root().resolve(link)).exists());
    }

    private static String readme() throws IOException {
        return Files.readString(Repository.root().resolve("README.md"));
    }
}
