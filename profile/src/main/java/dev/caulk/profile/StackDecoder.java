package dev.caulk.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns a {@link StackKey} and its tally into a group. */
final class StackDecoder {
    private final Tally tally;
    private final List<Frame> frames = new ArrayList<>();
    private final List<Ancestor> ancestors = new ArrayList<>();
    private SortedMap<String, String> labels = new TreeMap<>();
    private Optional<Creator> creator = Optional.empty();
    private String[] head = {"", "0", "0", "0"};
    private boolean elided;
    private List<Frame> current = frames;

    private StackDecoder(Tally tally) {
        this.tally = tally;
    }

    static StackGroup decode(String key, Tally tally) {
        StackDecoder decoder = new StackDecoder(tally);
        for (String entry : key.split("\n", -1)) {
            if (!entry.isEmpty()) {
                decoder.entry(entry.charAt(0), entry.substring(1).split("\0", -1));
            }
        }
        return decoder.group();
    }

    private void entry(char kind, String[] fields) {
        switch (kind) {
            case StackKey.HEAD -> head = fields;
            case StackKey.LABELS -> labels = LabelText.parse(fields[0]);
            case StackKey.FRAME -> current.add(frame(fields));
            case StackKey.CREATOR -> creator(frame(fields));
            case StackKey.ANCESTOR -> {
                current = new ArrayList<>();
                ancestors.add(new Ancestor(tally.ancestor(ancestors.size()), List.of(), Optional.empty()));
            }
            case StackKey.ELIDED -> elided = true;
            default -> throw new IllegalStateException("no such entry: " + kind);
        }
        if (!ancestors.isEmpty()) {
            int last = ancestors.size() - 1;
            Ancestor ancestor = ancestors.get(last);
            ancestors.set(last, new Ancestor(ancestor.goroutine(), current, ancestor.creator()));
        }
    }

    /** A creator belongs to the stack that it ends: the goroutine's own, or the ancestor's that was read last. */
    private void creator(Frame at) {
        if (ancestors.isEmpty()) {
            creator = Optional.of(new Creator(at.function(), at.file(), at.line(), tally.creator()));
            return;
        }
        int last = ancestors.size() - 1;
        Creator by = new Creator(at.function(), at.file(), at.line(), OptionalLong.empty());
        ancestors.set(last, new Ancestor(ancestors.get(last).goroutine(), current, Optional.of(by)));
    }

    private static Frame frame(String[] fields) {
        Optional<String> file = Optional.of(field(fields, 1)).filter(f -> !f.isEmpty());
        return new Frame(
                field(fields, 0),
                file,
                Numbers.integer(field(fields, 2)),
                field(fields, 3).equals("1"));
    }

    private static String field(String[] fields, int index) {
        return index < fields.length ? fields[index] : "";
    }

    private StackGroup group() {
        OptionalInt least = tally.least();
        return new StackGroup(
                tally.count(),
                frames,
                elided,
                Optional.of(head[0]).filter(state -> !state.isEmpty()),
                field(head, 1).equals("1"),
                least,
                tally.most(),
                field(head, 2).equals("1"),
                field(head, 3).equals("1"),
                creator,
                ancestors,
                labels,
                tally.goroutines(),
                tally.line());
    }
}
