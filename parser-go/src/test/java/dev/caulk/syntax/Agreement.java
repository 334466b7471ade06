package dev.caulk.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** How far the parser agrees with go/parser on which files are Go, and on where the others are wrong. */
final class Agreement {
    /** Of the files that both reject, so many have their first error on the same line at least. */
    private static final double SAME_LINES = 0.95;

    private final GoSyntax syntax = new GoSyntax();
    private final List<String> falseRejects = new ArrayList<>();
    private final List<String> falseAccepts = new ArrayList<>();
    private final List<String> otherLines = new ArrayList<>();
    private int files;
    private int rejected;

    void add(GoTool.Verdict verdict) {
        List<SyntaxError> errors = errors(verdict);
        files++;
        rejected += verdict.accepted() ? 0 : 1;
        if (errors.isEmpty()) {
            if (!verdict.accepted()) {
                falseAccepts.add(verdict.path() + ":" + verdict.errorLine());
            }
        } else if (verdict.accepted()) {
            falseRejects.add(errors.get(0).display());
        } else if (errors.get(0).span().line() != verdict.errorLine()) {
            otherLines.add(errors.get(0).display() + ", go/parser: line " + verdict.errorLine());
        }
    }

    private List<SyntaxError> errors(GoTool.Verdict verdict) {
        try {
            return syntax.parse(verdict.path().toString(), Files.readAllBytes(verdict.path()))
                    .errors();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int files() {
        return files;
    }

    /** How many files go/parser rejects. */
    int rejected() {
        return rejected;
    }

    void check() {
        assertThat(falseRejects).as("false rejects").isEmpty();
        assertThat(falseAccepts).as("false accepts").isEmpty();
        assertThat(otherLines).as("errors on other lines").hasSizeLessThanOrEqualTo((int)
                (rejected * (1 - SAME_LINES)));
    }

    @Override
    public String toString() {
        return files + " files, " + rejected + " rejected by go/parser, " + falseRejects.size() + " false rejects, "
                + falseAccepts.size() + " false accepts, first error on another line in " + otherLines.size();
    }
}
