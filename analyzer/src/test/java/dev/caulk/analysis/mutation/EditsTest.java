package dev.caulk.analysis.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is edited, and how: each test names the text that a mutant of a small module must have. */
class EditsTest {
    @TempDir
    Path directory;

    /** The mutants of an operator in a file that imports what it uses. */
    private List<Mutant> mutants(Operator operator, String imports, String code) throws Exception {
        return mutants(operator, imports, code, "shop");
    }

    private List<Mutant> mutants(Operator operator, String imports, String code, String name) throws Exception {
        Path root = directory.toRealPath();
        Files.writeString(root.resolve("go.mod"), "module example.org/shop\n\ngo 1.22\n");
        Files.writeString(root.resolve("shop.go"), "package " + name + "\n\nimport (" + imports + ")\n\n" + code);
        List<Mutant> found = new Tree(root)
                .candidates().stream().filter(m -> m.operator() == operator).toList();
        for (Mutant mutant : found) {
            assertThat(Tree.parses(mutant)).as(text(mutant)).isTrue();
        }
        return found;
    }

    private String text(Mutant mutant) throws Exception {
        byte[] content = Files.readAllBytes(directory.toRealPath().resolve("shop.go"));
        return new String(Edit.apply(content, mutant.edits()), StandardCharsets.UTF_8);
    }

    private static final String READ = """
            func read(name string) (int, error) {
            	f, err := os.Open(name)
            	if err != nil {
            		return 0, err
            	}
            	defer f.Close()
            	if name == "" {
            		return 0, nil
            	}
            	return f.Read(make([]byte, 8))
            }
            """;

    @Test
    void aDeferredReleaseOfALocalIsDeleted() throws Exception {
        List<Mutant> found = mutants(Operator.DELETE_DEFERRED_RELEASE, "\"os\"", READ);
        assertThat(found).hasSize(1);
        assertThat(text(found.get(0))).doesNotContain("f.Close()").contains("f.Read(");
    }

    @Test
    void aReleaseIsMissedAtOneExitAfterAnother() throws Exception {
        List<Mutant> found = mutants(Operator.MISS_RELEASE_AT_EXIT, "\"os\"", READ);
        assertThat(found).hasSize(2);
        assertThat(text(found.get(0)))
                .contains("\treturn 0, nil")
                .containsPattern("\\w+, \\w+ := f.Read.*\nf.Close\\(\\)\nreturn \\w+, \\w+");
        assertThat(text(found.get(1))).contains("f.Close()\nreturn 0, nil").contains("return f.Read(");
    }

    @Test
    void anotherValueIsOpenedIntoTheSameVariable() throws Exception {
        List<Mutant> found = mutants(Operator.OVERWRITE_IN_LOOP, "\"os\"", READ);
        assertThat(found).hasSize(1);
        assertThat(text(found.get(0))).contains("for again := 0; again < 2; again++ {\nf, err = os.Open(name)\n}");
    }

    @Test
    void aVariableThatOnlyItsReleaseUsesStaysUsed() throws Exception {
        List<Mutant> found = mutants(
                Operator.DELETE_DEFERRED_RELEASE,
                "\"context\"",
                "func ask(c context.Context) error {\n\tc, stop := context.WithCancel(c)\n\tdefer stop()\n\treturn c.Err()\n}\n");
        assertThat(text(found.get(0))).contains("\t_ = stop\n");
    }

    @Test
    void anErrorThatSomebodyLooksAtBecomesNil() throws Exception {
        List<Mutant> found = mutants(
                Operator.DELETE_RELEASE,
                "\"os\"",
                "func touch() error {\n\tf, err := os.Create(\"x\")\n\tif err != nil {\n\t\treturn err\n\t}\n\treturn f.Close()\n}\n");
        assertThat(text(found.get(0))).contains("return error(nil)");
    }

    @Test
    void whatAnotherOpenedIsLeftAlone() throws Exception {
        assertThat(mutants(Operator.DELETE_RELEASE, "\"os\"", "func end(f *os.File) {\n\tf.Close()\n}\n"))
                .isEmpty();
    }

    @Test
    void anUnlockIsDeletedWhereTheLockWasTaken() throws Exception {
        String code = """
                type till struct{ mu sync.Mutex }

                func (t *till) open() { t.mu.Lock(); t.mu.Unlock() }

                func (t *till) unlock() { t.mu.Unlock() }
                """;
        assertThat(mutants(Operator.DELETE_UNLOCK, "\"sync\"", code))
                .extracting(Mutant::name)
                .containsExactly("(*till).open");
    }

    @Test
    void aCaseIsDroppedThatWaitsForAChannelThatIsClosed() throws Exception {
        String code = """
                type line struct{ done, wake chan struct{} }

                func (l *line) stop() { close(l.done) }

                func (l *line) wait() {
                	select {
                	case <-l.done:
                		return
                	case <-l.wake:
                	}
                }
                """;
        List<Mutant> found = mutants(Operator.DROP_DONE_CASE, "", code);
        assertThat(found).hasSize(1);
        assertThat(text(found.get(0))).doesNotContain("<-l.done").contains("<-l.wake");
    }

    @Test
    void aCaseStaysWhereTheSelectHasAnotherWayOut() throws Exception {
        String code = """
                func wait(c context.Context, wake chan struct{}) {
                	select {
                	case <-c.Done():
                	case <-time.After(time.Second):
                	case <-wake:
                	}
                }
                """;
        assertThat(mutants(Operator.DROP_DONE_CASE, "\"context\"; \"time\"", code))
                .isEmpty();
    }

    @Test
    void whatTheProcessEndsWithIsLeftAlone() throws Exception {
        String code = "func main() {\n\tf, _ := os.Open(\"x\")\n\tdefer f.Close()\n}\n";
        assertThat(mutants(Operator.DELETE_DEFERRED_RELEASE, "\"os\"", code, "main"))
                .isEmpty();
    }

    @Test
    void typesOfTheTreeThatHoldAResourceAreCountedApart() throws Exception {
        String code = """
                type store struct{ file *os.File }

                func open() (*store, error) {
                	f, err := os.Open("x")
                	return &store{file: f}, err
                }

                func (s *store) Close() error { return s.file.Close() }

                func use() {
                	s, _ := open()
                	defer s.Close()
                }
                """;
        assertThat(mutants(Operator.OWNER_DELETE_DEFERRED_RELEASE, "\"os\"", code))
                .extracting(Mutant::name)
                .containsExactly("use");
    }

    @Test
    void mutantsOfOneFileAreJudgedOneAfterTheOther() throws Exception {
        List<Mutant> found = mutants(Operator.MISS_RELEASE_AT_EXIT, "\"os\"", READ);
        assertThat(Batches.of(found)).hasSize(2);
    }

    @Test
    void locksAreSwappedThatAnotherFunctionTakesInTheSameOrder() throws Exception {
        String code = """
                type pair struct{ a, b sync.Mutex }

                func (p *pair) one() { p.a.Lock(); p.b.Lock(); p.b.Unlock(); p.a.Unlock() }

                func (p *pair) two() { p.a.Lock(); p.b.Lock(); p.b.Unlock(); p.a.Unlock() }
                """;
        List<Mutant> found = mutants(Operator.SWAP_LOCKS, "\"sync\"", code);
        assertThat(found).hasSize(2);
        assertThat(text(found.get(1))).contains("two() { p.b.Lock(); p.a.Lock();");
    }

    @Test
    void everyUseOfANameIsRenamed() throws Exception {
        List<Mutant> found = mutants(Operator.RENAME, "\"os\"", READ);
        assertThat(found).hasSize(1);
        assertThat(text(found.get(0)))
                .contains("fRenamed, err := os.Open")
                .contains("fRenamed.Read(")
                .doesNotContain(" f.");
    }

    @Test
    void callsMoveToHelpersOfTheirTypes() throws Exception {
        List<Mutant> found = mutants(Operator.EXTRACT_HELPER, "\"os\"", READ);
        assertThat(text(found.get(0)))
                .containsPattern("defer extracted\\d+\\(f\\)")
                .contains("(subject *os.File) {\n\tsubject.Close()");
        assertThat(text(found.get(1)))
                .containsPattern(
                        "func extracted\\d+\\(in0 string\\) \\(\\*os.File, error\\) \\{\n\treturn os.Open\\(in0\\)");
    }

    @Test
    void theAuditFindsAFileThatIsNoLongerClosed() throws Exception {
        Mutant mutant =
                mutants(Operator.DELETE_DEFERRED_RELEASE, "\"os\"", READ).get(0);
        Tree tree = new Tree(directory.toRealPath());
        assertThat(Verdict.of(List.of(mutant), tree.added(List.of(mutant)))).allMatch(Verdict::killed);
        assertThat(text(mutant))
                .isNotEqualTo(Files.readString(directory.toRealPath().resolve("shop.go")));
    }
}
