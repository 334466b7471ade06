package dev.caulk.profile;

import java.util.List;

/**
 * A group that can play a part in a signature.
 *
 * @param groups the list that it is in
 * @param index its place there
 * @param frames short names of its functions that are of the signature's module, in lower case
 * @param creator the same of its creator, empty where it is of another module or unknown
 */
record Candidate(Groups groups, int index, List<String> frames, String creator) {
    /** The group itself, which is made only for those that do. */
    StackGroup group() {
        return groups.get(index);
    }
}
