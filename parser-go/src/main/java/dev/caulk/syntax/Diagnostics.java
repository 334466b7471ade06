package dev.caulk.syntax;

import dev.caulk.grammar.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Chooses the errors to report as {@code gofmt} does: the first of each line, and no more than ten. */
final class Diagnostics {
    private static final int MOST = 10;
    private static final Comparator<Problem> ORDER =
            Comparator.comparingInt(Problem::start).thenComparingInt(Problem::end);

    private Diagnostics() {}

    /**
     * The errors in source order.
     *
     * @param all whether {@code problems} are all that there are
     */
    static List<SyntaxError> of(SourceFile source, List<Problem> problems, boolean all) {
        List<Problem> ordered = problems.stream().sorted(ORDER).toList();
        List<SyntaxError> errors = new ArrayList<>();
        int line = 0;
        for (Problem problem : ordered) {
            Span span = source.span(problem.start(), problem.end());
            if (span.line() == line) {
                continue;
            }
            if (errors.size() == MOST) {
                errors.add(new SyntaxError(span, "too many errors"));
                return List.copyOf(errors);
            }
            line = span.line();
            errors.add(new SyntaxError(span, problem.message()));
        }
        if (!all) {
            Problem last = ordered.get(ordered.size() - 1);
            errors.add(new SyntaxError(source.span(last.start(), last.end()), "too many errors"));
        }
        return List.copyOf(errors);
    }
}
