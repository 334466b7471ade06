package dev.caulk.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.report.AuditReport;
import dev.caulk.report.Golden;
import dev.caulk.report.OrderService;
import dev.caulk.report.ReportedFinding;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HtmlStructureTest {
    private final AuditReport report = new OrderService().report();
    private Document page = new Document("");

    @BeforeEach
    void write() throws IOException {
        page = Jsoup.parse(Golden.write(new HtmlWriter(), report));
    }

    @Test
    void opensWithTheVerdict() {
        assertThat(page.select("h1").text()).startsWith("3 leaks confirmed by the profile, 640 of 642 goroutines");
        assertThat(page.body().select("h1, h2, h3").get(0).tagName()).isEqualTo("h1");
    }

    @Test
    void needsNothingFromOutside() {
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(policy).startsWith("default-src 'none'; style-src 'unsafe-inline';");
        assertThat(page.select("[src], script, link")).isEmpty();
        assertThat(page.select("a").eachAttr("href")).allMatch(href -> href.startsWith("#"));
        assertThat(page.select("style").html()).doesNotContain("url(").doesNotContain("@import");
    }

    @Test
    void everyLinkHasATargetAndEveryIdIsUnique() {
        List<String> ids = page.select("[id]").eachAttr("id");
        Set<String> unique = new HashSet<>(ids);
        assertThat(unique).hasSameSizeAs(ids);
        assertThat(page.select("a").eachAttr("href")).allMatch(href -> unique.contains(href.substring(1)));
    }

    @Test
    void hasAnArticleForEachFindingInOrder() {
        assertThat(page.select("article").eachAttr("id"))
                .containsExactlyElementsOf(report.findings().stream()
                        .map(ReportedFinding::fingerprint)
                        .map(print -> "finding-" + print)
                        .toList());
        assertThat(page.select("article .badge").eachText()).contains("● confirmed by profile", "○ static only");
    }

    @Test
    void showsEachLineOnceWithItsCount() {
        Element excerpt = page.select("article").get(0).select(".excerpt").get(0);
        List<String> numbers = excerpt.select(".no").eachText();
        assertThat(numbers).doesNotHaveDuplicates();
        Element primary = excerpt.select("tr.primary.hot").get(0);
        assertThat(primary.select(".no").text()).isEqualTo("13");
        assertThat(primary.select(".heat").text()).isEqualTo("300");
        assertThat(primary.select("code").text()).isEqualTo("prices <- price");
        assertThat(excerpt.select(".k").eachText()).contains("func", "select", "go");
    }

    @Test
    void isReadableByAssistiveTechnology() {
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("main, header.top, nav[aria-label], footer")).hasSize(4);
        assertThat(page.select("table"))
                .allMatch(table -> !table.select("th[scope]").isEmpty());
        assertThat(page.select("section")).allMatch(section -> section.hasAttr("aria-labelledby"));
        assertThat(page.select(".scroll")).allMatch(box -> box.hasAttr("tabindex") && box.hasAttr("aria-label"));
    }
}
