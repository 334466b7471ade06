package dev.caulk.grammar;

/** Ends a parse at the first syntax error. Carries no stack trace: it is a result, not a fault. */
final class SyntaxFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    SyntaxFailure(Problem problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
