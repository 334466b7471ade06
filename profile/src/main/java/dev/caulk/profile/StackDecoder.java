package dev.caulk.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;

/** Turns the numbers of a {@link StackKey} and its tally into a group. */
final class StackDecoder {
    private static final SortedMap<String, String> NO_LABELS = Collections.emptySortedMap();

    private final Symbols symbols;
    private final Tally tally;
    private final List<Ancestor> ancestors = new ArrayList<>(0);
    private final List<Frame> frames = new ArrayList<>();
    private Optional<Creator> creator = Optional.empty();
    private boolean elided;

    StackDecoder(Symbols symbols, Tally tally) {
        this.symbols = symbols;
        this.tally = tally;
    }

    StackGroup decode(int[] key, int from, int to) {
        List<Frame> own = List.of();
        boolean ownRead = false;
        for (int i = from + StackKey.HEAD; i < to; i++) {
            switch (key[i]) {
                case StackKey.CREATOR -> creator(symbols.frames().frame(key[++i]), ownRead);
                case StackKey.ELIDED -> elided = true;
                case StackKey.ANCESTOR -> {
                    own = ownRead ? own : List.copyOf(frames);
                    closeAncestor(ownRead);
                    ownRead = true;
                    ancestors.add(new Ancestor(tally.ancestor(ancestors.size()), List.of(), Optional.empty()));
                }
                default -> frames.add(symbols.frames().frame(key[i]));
            }
        }
        own = ownRead ? own : List.copyOf(frames);
        closeAncestor(ownRead);
        return group(own, symbols.texts().text(key[from]), key[from + 1], key[from + 2]);
    }

    /** Gives the frames read so far to the ancestor that is open, if one is. */
    private void closeAncestor(boolean open) {
        if (open) {
            int last = ancestors.size() - 1;
            Ancestor ancestor = ancestors.get(last);
            ancestors.set(last, new Ancestor(ancestor.goroutine(), List.copyOf(frames), ancestor.creator()));
        }
        frames.clear();
    }

    /** A creator belongs to the stack that it ends: the goroutine's own, or the ancestor's that was read last. */
    private void creator(Frame at, boolean ownRead) {
        if (!ownRead) {
            creator = Optional.of(new Creator(at.function(), at.file(), at.line(), tally.creator()));
            return;
        }
        int last = ancestors.size() - 1;
        Creator by = new Creator(at.function(), at.file(), at.line(), OptionalLong.empty());
        ancestors.set(last, new Ancestor(ancestors.get(last).goroutine(), List.of(), Optional.of(by)));
    }

    private StackGroup group(List<Frame> own, String state, int flags, int labels) {
        return new StackGroup(
                tally.count,
                own,
                elided,
                state.isEmpty() ? Optional.empty() : Optional.of(state),
                (flags & StackKey.LEAKED) != 0,
                tally.least(),
                tally.most(),
                (flags & StackKey.LOCKED) != 0,
                (flags & StackKey.BUBBLE) != 0,
                creator,
                ancestors,
                labels == symbols.none()
                        ? NO_LABELS
                        : LabelText.parse(symbols.texts().text(labels)),
                tally.goroutines(),
                tally.delayNanos(),
                tally.line());
    }
}
