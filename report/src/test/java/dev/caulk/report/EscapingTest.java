package dev.caulk.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.report.format.ReportFormat;
import java.io.IOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class EscapingTest {
    @Test
    void textCannotMoveACursorOrTurnALine() throws IOException {
        String text = Golden.write(ReportFormat.TEXT.writer(), HostileReport.report());
        assertThat(text.codePoints().filter(c -> c != '\n'))
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
        assertThat(text).contains("\\u{1b}[2J").contains("\\u{202e}gnp");
    }

    @Test
    void htmlHoldsNoElementFromOutside() throws IOException {
        String html = Golden.write(ReportFormat.HTML.writer(), HostileReport.report());
        Document page = Jsoup.parse(html);
        assertThat(page.select("script, img, iframe, object, link, base, form")).isEmpty();
        assertThat(page.getAllElements())
                .noneMatch(element -> element.attributes().asList().stream()
                        .anyMatch(a -> a.getKey().startsWith("on")));
        assertThat(page.text()).contains("<script>alert(1)</script>").contains("\\u{202e}gnp");
        assertThat(html.codePoints().filter(c -> c != '\n' && c != '\t'))
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }

    @Test
    void sarifEscapesLinksAndPaths() throws IOException {
        String sarif = Golden.write(ReportFormat.SARIF.writer(), HostileReport.report());
        assertThat(sarif).contains("\\\\[x\\\\](1)").contains("a%20b/%3Cimg%20src=x%3E/%E2%80%AEog%25.go");
    }
}
