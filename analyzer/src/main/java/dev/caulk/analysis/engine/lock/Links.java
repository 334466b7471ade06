package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place.FieldOf;
import java.util.ArrayList;
import java.util.List;

/** Objects that a function makes point to each other. */
final class Links {
    private final Paths paths;
    private final List<Link> links = new ArrayList<>();
    private boolean read;

    private record Link(LockPath owner, LockPath value) {}

    Links(Paths paths) {
        this.paths = paths;
    }

    private void read() {
        read = true;
        for (Op op : paths.body().ops()) {
            if (op instanceof Op.Store store && store.place() instanceof FieldOf field) {
                links.add(new Link(paths.of(field.base()), paths.of(store.value())));
            }
        }
    }

    /** Whether the function makes the owner of one lock point to the owner of the other. */
    boolean join(LockPath one, LockPath other) {
        if (!read) {
            read();
        }
        return links.stream()
                .anyMatch(link -> isOwner(link.owner(), one) && isOwner(link.value(), other)
                        || isOwner(link.owner(), other) && isOwner(link.value(), one));
    }

    private static boolean isOwner(LockPath object, LockPath lock) {
        return lock.steps().size() == object.steps().size() + 1 && lock.startsWith(object);
    }
}
