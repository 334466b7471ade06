package dev.caulk.analysis.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.GoPrograms;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.rate.CfgIndex;
import dev.caulk.model.Models;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a wait rests on a guess about what the search does not know. */
class GuessedWaitTest {
    private static final String HEAD = """
            package p

            import "sync"

            type tank struct {
            	mu   sync.Mutex
            	full *sync.Cond
            	ends bool
            	n    int
            }

            """;

    @TempDir
    Path directory;

    private Standstill only(String source) throws Exception {
        assertThat(found(source)).hasSize(1);
        return found(source).get(0);
    }

    private List<Standstill> found(String source) throws Exception {
        Program program = GoPrograms.of(directory, HEAD + source);
        Library library = new Library(Models.bundled());
        return ExploreEngine.run(program, CallGraph.of(program, library), library, new CfgIndex(program))
                .standstills();
    }

    @Test
    void aFlagThatNobodySetsIsKnown() throws Exception {
        Standstill found = only("""
                func drain() {
                	t := &tank{}
                	t.full = sync.NewCond(&t.mu)
                	t.mu.Lock()
                	for !t.ends {
                		t.full.Wait()
                	}
                	t.mu.Unlock()
                }
                """);
        assertThat(found.kind()).isEqualTo(Standstill.Kind.CONDITION);
        assertThat(found.guessed()).isFalse();
    }

    @Test
    void anAmountThatComesFromElsewhereIsGuessed() throws Exception {
        Standstill found = only("""
                func fill(amount int) {
                	t := &tank{}
                	t.full = sync.NewCond(&t.mu)
                	t.n = amount
                	t.mu.Lock()
                	if t.n == 0 {
                		t.full.Wait()
                	}
                	t.mu.Unlock()
                }
                """);
        assertThat(found.guessed()).isTrue();
    }

    @Test
    void aReceiverThatAFailureSendsAwayIsNoGuess() throws Exception {
        assertThat(only(LEAVES.replace("CONDITION", "other() != nil")).guessed())
                .isFalse();
    }

    @Test
    void aReceiverThatAnUnknownNumberSendsAwayIsGuessed() throws Exception {
        assertThat(only(LEAVES.replace("CONDITION", "n > 3")).guessed()).isTrue();
    }

    @Test
    void aSenderThatAFailureSendsAwayIsGuessed() throws Exception {
        assertThat(only("""
                        var other func() error

                        func wait() {
                        	sum := make(chan int)
                        	go func() {
                        		if other() != nil {
                        			return
                        		}
                        		sum <- 1
                        	}()
                        	<-sum
                        }
                        """).guessed()).isTrue();
    }

    @Test
    void anErrorThatIsAlwaysNilSendsNobodyAway() throws Exception {
        String settle = "func settle(n int) error {\n" + "println(n)\n".repeat(100) + "return nil\n}\n";
        assertThat(found(LEAVES.replace("CONDITION", "settle(n) != nil") + settle))
                .isEmpty();
    }

    @Test
    void aPlaceholderMayFail() throws Exception {
        String settle = "func settle(n int) error { return nil }\n";
        assertThat(found(LEAVES.replace("CONDITION", "settle(n) != nil") + settle))
                .hasSize(1);
    }

    private static final String LEAVES = """
            var other func() error

            func leave(n int) int {
            	sum := make(chan int)
            	go func() { sum <- 1 }()
            	if CONDITION {
            		return 0
            	}
            	return <-sum
            }
            """;
}
