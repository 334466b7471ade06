package dev.caulk.report.html;

import dev.caulk.analysis.finding.RuleInfo;
import dev.caulk.report.html.page.RulePage;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** Renders the documentation of rules. Raw HTML in it is escaped and only harmless link targets stay: users may add rules. */
final class RulePages {
    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer html = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .nodeRendererFactory(GoCode::new)
            .build();
    private final TextContentRenderer text = TextContentRenderer.builder().build();

    RulePage of(RuleInfo rule) {
        Node page = parser.parse(rule.page());
        Node title = page.getFirstChild();
        if (title instanceof Heading heading && heading.getLevel() == 1) {
            title.unlink();
        }
        page.accept(new Demote());
        return new RulePage(rule.id(), rule.summary(), html.render(page));
    }

    /** What to do, as HTML: by convention the last paragraph of the section Why. */
    String advice(RuleInfo rule) {
        String section = "";
        Node last = parser.parse("");
        for (Node node = parser.parse(rule.page()).getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading) {
                section = text.render(node).trim();
            } else if (section.equals("Why") && node instanceof Paragraph) {
                last = node;
            }
        }
        return html.render(last);
    }

    /** Sections of a page stand below the heading of the rule. */
    private static final class Demote extends AbstractVisitor {
        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(6, heading.getLevel() + 2));
            visitChildren(heading);
        }
    }
}
