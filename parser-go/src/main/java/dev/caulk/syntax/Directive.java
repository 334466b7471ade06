package dev.caulk.syntax;

import dev.caulk.syntax.ast.Comment;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A comment that speaks to a tool (go doc go/ast, "ParseDirective"): {@code //go:build linux}, {@code //go:generate stringer},
 * {@code //nolint:errcheck}, {@code //line a.y:3}, {@code //export f}.
 *
 * @param tool {@code go}, {@code nolint}, {@code line}
 * @param name what follows the colon up to a blank, {@code build}; empty without a colon
 * @param arguments the rest, without the blanks around it
 */
public record Directive(Comment comment, String tool, String name, String arguments) {
    private static final Pattern TOOL_AND_NAME = Pattern.compile("//([a-z0-9]+):([a-z0-9]\\S*)(?:\\s+(.*))?");
    private static final Pattern TOOL = Pattern.compile("//(line|export|extern|nolint)(?:[ \t](.*))?");
    private static final Pattern GENERATED = Pattern.compile("// Code generated .* DO NOT EDIT\\.");

    /** The directive that a comment is; it must be a line comment, without a blank behind its marker. */
    public static Optional<Directive> of(Comment comment) {
        Matcher both = TOOL_AND_NAME.matcher(comment.text());
        if (both.matches()) {
            return Optional.of(new Directive(comment, both.group(1), both.group(2), arguments(both.group(3))));
        }
        Matcher alone = TOOL.matcher(comment.text());
        return alone.matches()
                ? Optional.of(new Directive(comment, alone.group(1), "", arguments(alone.group(2))))
                : Optional.empty();
    }

    /** Whether a comment marks the whole file as generated (go help generate); it does so only before the package clause. */
    public static boolean marksGenerated(Comment comment) {
        return GENERATED.matcher(comment.text()).matches();
    }

    private static String arguments(@Nullable String group) {
        return group == null ? "" : group.strip();
    }
}
