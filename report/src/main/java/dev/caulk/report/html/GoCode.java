package dev.caulk.report.html;

import dev.caulk.report.source.Printable;
import dev.caulk.syntax.GoToken;
import dev.caulk.syntax.GoTokens;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Renders the code blocks of a rule's page, Go ones highlighted. */
final class GoCode implements NodeRenderer {
    private final HtmlWriter out;

    GoCode(HtmlNodeRendererContext context) {
        this.out = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(FencedCodeBlock.class);
    }

    @Override
    public void render(Node node) {
        FencedCodeBlock block = (FencedCodeBlock) node;
        out.line();
        out.tag("pre");
        out.tag("code");
        if (block.getInfo().equals("go")) {
            highlighted(block.getLiteral().getBytes(StandardCharsets.UTF_8));
        } else {
            block.getLiteral().lines().forEach(line -> out.text(Printable.source(line) + "\n"));
        }
        out.tag("/code");
        out.tag("/pre");
        out.line();
    }

    private void highlighted(byte[] code) {
        int at = 0;
        for (GoToken token : GoTokens.of(code)) {
            lines(code, at, token.start());
            String style = Highlighter.style(token.kind());
            if (style.isEmpty()) {
                lines(code, token.start(), token.end());
            } else {
                out.tag("span", Map.of("class", style));
                lines(code, token.start(), token.end());
                out.tag("/span");
            }
            at = token.end();
        }
        lines(code, at, code.length);
    }

    private void lines(byte[] code, int from, int to) {
        String[] lines = new String(code, from, to - from, StandardCharsets.UTF_8).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            out.text((i > 0 ? "\n" : "") + Printable.source(lines[i]));
        }
    }
}
