package dev.caulk.syntax;

import dev.caulk.syntax.ast.Comment;
import dev.caulk.syntax.ast.GoFile;
import dev.caulk.syntax.ast.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * Which comments belong to which code: those directly above it, and those behind it on its last line. The tree itself does not
 * refer to comments; a map is made for those who ask for them.
 */
public final class CommentMap {
    private final SourceFile source;
    private final GoFile tree;
    private final List<Comment> comments;

    /** The map of a file. */
    public CommentMap(SourceFile source, GoFile tree) {
        this.source = source;
        this.tree = tree;
        this.comments = tree.comments();
    }

    /**
     * The comments above a node, in source order: the group that ends on the line before it, without a blank line in between, as
     * for documentation (go doc go/ast, "CommentGroup").
     */
    public List<Comment> above(Node node) {
        int last = firstAtOrBehind(node.start()) - 1;
        int first = last + 1;
        int line = line(node.start());
        while (first > 0 && !comments.get(first - 1).behindCode() && endLine(comments.get(first - 1)) >= line - 1) {
            first--;
            line = line(comments.get(first).start());
        }
        return List.copyOf(comments.subList(first, last + 1));
    }

    /** The comments behind a node that begin on its last line, in source order. */
    public List<Comment> behind(Node node) {
        int line = line(node.end());
        int first = firstAtOrBehind(node.end());
        int end = first;
        while (end < comments.size() && line(comments.get(end).start()) == line) {
            end++;
        }
        return List.copyOf(comments.subList(first, end));
    }

    /** The comments within a node, in source order. */
    public List<Comment> within(Node node) {
        return List.copyOf(comments.subList(firstAtOrBehind(node.start()), firstAtOrBehind(node.end())));
    }

    /** The directives of the file, in source order. */
    public List<Directive> directives() {
        List<Directive> directives = new ArrayList<>();
        comments.forEach(comment -> Directive.of(comment).ifPresent(directives::add));
        return List.copyOf(directives);
    }

    /** Whether the file says that it was generated. */
    public boolean isGenerated() {
        return comments.subList(0, firstAtOrBehind(tree.packageName().start())).stream()
                .anyMatch(Directive::marksGenerated);
    }

    private int firstAtOrBehind(int offset) {
        int low = 0;
        int high = comments.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (comments.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int line(int offset) {
        return source.position(offset).line();
    }

    private int endLine(Comment comment) {
        return line(comment.end());
    }
}
