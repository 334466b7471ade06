package dev.caulk.report.profile;

import dev.caulk.profile.Durations;
import dev.caulk.profile.Frame;
import dev.caulk.profile.StackGroup;
import dev.caulk.profile.UserFrames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a table of stacks says of one beside its frames. */
final class StackRemarks {
    private StackRemarks() {}

    /** The frame that says most beside the innermost: the program's own, or else the outermost; empty where that is it. */
    static String seen(StackGroup group) {
        Optional<Frame> user = UserFrames.innermost(group);
        if (group.frames().size() < 2) {
            return "";
        }
        if (user.isPresent()) {
            return user.get().equals(group.frames().get(0))
                    ? ""
                    : "in " + user.get().display();
        }
        return "from " + group.frames().get(group.frames().size() - 1).display();
    }

    /** How long, where, for whom. */
    static String of(StackGroup group) {
        List<String> remarks = new ArrayList<>();
        if (group.minMinutes().isPresent()) {
            int least = group.minMinutes().getAsInt();
            int longest = group.maxMinutes().orElse(least);
            remarks.add("for at least " + (least == longest ? least : least + " to " + longest) + " min");
        }
        group.delayNanos().ifPresent(nanos -> remarks.add("waited " + Durations.text(nanos)));
        add(remarks, group.leaked(), "proved leaked");
        add(remarks, group.lockedToThread(), "locked to a thread");
        add(remarks, group.inBubble(), "in a synctest bubble");
        add(remarks, group.elided(), "frames elided");
        add(remarks, !group.labels().isEmpty(), "labels " + group.labels());
        return String.join(", ", remarks);
    }

    private static void add(List<String> remarks, boolean holds, String text) {
        if (holds) {
            remarks.add(text);
        }
    }
}
