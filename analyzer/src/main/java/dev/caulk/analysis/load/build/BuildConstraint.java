package dev.caulk.analysis.load.build;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The condition under which a file is built (go help buildconstraint). */
public sealed interface BuildConstraint {
    /** One tag, such as {@code linux}. */
    record Tag(String name) implements BuildConstraint {}

    /** What is inside must not hold. */
    record Not(BuildConstraint inner) implements BuildConstraint {}

    /** All must hold. */
    record And(List<BuildConstraint> parts) implements BuildConstraint {}

    /** One must hold. */
    record Or(List<BuildConstraint> parts) implements BuildConstraint {}

    /** Reads the expression of a {@code //go:build} line; empty where it is malformed. */
    static Optional<BuildConstraint> expression(String text) {
        return ConstraintParser.parse(text);
    }

    /** Reads the text behind {@code +build}: words of which one must hold, of terms between commas that all must hold. */
    static BuildConstraint plusBuild(String text) {
        List<BuildConstraint> words = Stream.of(text.strip().split("\\s+"))
                .<BuildConstraint>map(word -> new And(Stream.of(word.split(",", -1))
                        .map(BuildConstraint::plusTerm)
                        .toList()))
                .toList();
        return new Or(words);
    }

    /** What is no tag never holds (go/build/constraint, parsePlusBuildExpr). */
    private static BuildConstraint plusTerm(String term) {
        boolean negated = term.startsWith("!");
        String name = negated ? term.substring(1) : term;
        boolean isTag = !name.isEmpty() && name.chars().allMatch(ConstraintParser::isTagCharacter);
        BuildConstraint tag = new Tag(isTag ? name : "ignore");
        return negated && !name.isEmpty() && !name.startsWith("!") ? new Not(tag) : tag;
    }

    /** Whether it holds, given the tags that do. */
    default boolean holds(Predicate<String> tags) {
        if (this instanceof Tag tag) {
            return tags.test(tag.name());
        }
        if (this instanceof Not not) {
            return !not.inner().holds(tags);
        }
        return this instanceof And and
                ? and.parts().stream().allMatch(p -> p.holds(tags))
                : ((Or) this).parts().stream().anyMatch(p -> p.holds(tags));
    }

    /** The N of the earliest {@code go1.N} without which it cannot hold (go/build/constraint, GoVersion). */
    default OptionalInt impliedRelease() {
        int release = impliedRelease(true);
        return release < 0 ? OptionalInt.empty() : OptionalInt.of(release);
    }

    /** Negative where nothing is implied. */
    private int impliedRelease(boolean positive) {
        if (this instanceof Tag tag) {
            return positive ? Releases.number(tag.name()) : -1;
        }
        if (this instanceof Not not) {
            return not.inner().impliedRelease(!positive);
        }
        boolean all = this instanceof And == positive;
        List<BuildConstraint> parts = this instanceof And and ? and.parts() : ((Or) this).parts();
        IntStream implied = parts.stream().mapToInt(p -> p.impliedRelease(positive));
        return (all ? implied.max() : implied.min()).orElse(-1);
    }
}
