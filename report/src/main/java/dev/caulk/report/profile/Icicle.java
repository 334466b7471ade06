package dev.caulk.report.profile;

import dev.caulk.profile.Frame;
import dev.caulk.profile.Numbers;
import dev.caulk.profile.Snapshot;
import dev.caulk.profile.StackGroup;
import dev.caulk.profile.UserFrames;
import dev.caulk.report.profile.page.ProfilePage.Cell;
import dev.caulk.report.source.Printable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Lays stacks out as an icicle: outermost calls at the top, as wide as their share of goroutines. */
final class Icicle {
    /** Calls with a smaller share, in percent, would be no wider than a few dots. */
    static final double LEAST = 0.4;

    /** Deeper calls are left out; a stack of a recursion can have hundreds. */
    static final int DEEPEST = 48;

    private final List<Cell> cells = new ArrayList<>();
    private final long all;
    private int height;
    private boolean cut;

    private Icicle(long all) {
        this.all = all;
    }

    static Icicle of(Snapshot snapshot) {
        Node root = new Node();
        for (StackGroup group : snapshot.groups()) {
            root.add(group);
        }
        Icicle icicle = new Icicle(Math.max(1, root.count));
        icicle.draw(root, 0, 0);
        return icicle;
    }

    List<Cell> cells() {
        return cells;
    }

    int height() {
        return height;
    }

    /** What is not drawn, empty where all is. */
    String left() {
        return cut
                ? "Calls of less than " + LEAST + " % of the goroutines, and those deeper than " + DEEPEST
                        + ", are not drawn."
                : "";
    }

    private void draw(Node node, double x, int row) {
        double at = x;
        List<Node> children = node.children.values().stream()
                .sorted(Comparator.comparingLong((Node child) -> child.count)
                        .reversed()
                        .thenComparing(child -> child.name))
                .toList();
        for (Node child : children) {
            double width = 100.0 * child.count / all;
            if (width < LEAST || row >= DEEPEST) {
                cut = true;
                continue;
            }
            height = Math.max(height, row + 1);
            cells.add(new Cell(number(at), number(width), row, child.tone, child.name, title(child)));
            draw(child, at, row + 1);
            at += width;
        }
    }

    private String title(Node node) {
        return node.name + ": " + Numbers.of(node.count, "goroutine")
                + String.format(Locale.ROOT, " (%.1f %%)", 100.0 * node.count / all);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** Calls of one function by one caller. */
    private static final class Node {
        private final Map<String, Node> children = new TreeMap<>();
        private String name = "";
        private String tone = "";
        private long count;

        void add(StackGroup group) {
            Node at = this;
            at.count += group.count();
            List<Frame> frames = group.frames();
            int outermost = frames.size() - 1;
            for (int i = outermost; i >= Math.max(0, outermost - DEEPEST); i--) {
                at = at.child(frames.get(i));
                at.count += group.count();
            }
        }

        private Node child(Frame frame) {
            String shown = Printable.line(frame.function());
            return children.computeIfAbsent(shown, key -> {
                Node node = new Node();
                node.name = key;
                node.tone = UserFrames.isUser(frame) ? "user" : frame.function().startsWith("runtime.") ? "rt" : "lib";
                return node;
            });
        }
    }
}
