package dev.caulk.analysis.mutation;

import java.util.Arrays;
import java.util.List;

/** The kinds of edits. */
enum Operator {
    DELETE_RELEASE("delete-release", Group.OWNERSHIP),
    DELETE_DEFERRED_RELEASE("delete-deferred-release", Group.OWNERSHIP),
    MISS_RELEASE_AT_EXIT("miss-release-at-exit", Group.OWNERSHIP),
    OVERWRITE_IN_LOOP("overwrite-in-loop", Group.OWNERSHIP),
    OWNER_DELETE_RELEASE("owner-delete-release", Group.OWNERS),
    OWNER_DELETE_DEFERRED_RELEASE("owner-delete-deferred-release", Group.OWNERS),
    OWNER_MISS_RELEASE_AT_EXIT("owner-miss-release-at-exit", Group.OWNERS),
    OWNER_OVERWRITE_IN_LOOP("owner-overwrite-in-loop", Group.OWNERS),
    CAPACITY_TO_ZERO("capacity-to-zero", Group.CONCURRENCY),
    DROP_DEFAULT("drop-default", Group.CONCURRENCY),
    DROP_DONE_CASE("drop-done-case", Group.CONCURRENCY),
    DELETE_UNLOCK("delete-unlock", Group.CONCURRENCY),
    MISS_UNLOCK_AT_EXIT("miss-unlock-at-exit", Group.CONCURRENCY),
    DELETE_DONE("delete-done", Group.CONCURRENCY),
    DELETE_CLOSE("delete-close", Group.CONCURRENCY),
    SWAP_LOCKS("swap-locks", Group.CONCURRENCY),
    RENAME("rename", Group.NEUTRAL),
    EXTRACT_HELPER("extract-helper", Group.NEUTRAL),
    RELEASE_AT_EVERY_EXIT("release-at-every-exit", Group.NEUTRAL);

    private final String id;
    private final Group group;

    Operator(String id, Group group) {
        this.id = id;
        this.group = group;
    }

    /** What they are run by. */
    enum Group {
        /** Leaks of resources that models know. */
        OWNERSHIP,
        /** Leaks of values of types of the tree that hold such a resource. */
        OWNERS,
        /** Goroutines that stand for good. */
        CONCURRENCY,
        /** Edits that leave the behaviour as it is. */
        NEUTRAL
    }

    /** The name that is printed, and hashed. */
    String id() {
        return id;
    }

    Group group() {
        return group;
    }

    static List<Operator> of(Group group) {
        return Arrays.stream(values()).filter(o -> o.group == group).toList();
    }

    /** The operator that does the same to what has another origin. */
    Operator of(Acquisition.Origin origin) {
        return origin == Acquisition.Origin.OWNER ? valueOf("OWNER_" + name()) : this;
    }
}
