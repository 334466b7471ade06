package dev.caulk.analysis.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.GoPrograms;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.rate.CfgIndex;
import dev.caulk.model.Models;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a wait for a signal rests on a guess about what it waits for. */
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
        Program program = GoPrograms.of(directory, HEAD + source);
        Library library = new Library(Models.bundled());
        ExploreEngine.Result found =
                ExploreEngine.run(program, CallGraph.of(program, library), library, new CfgIndex(program));
        assertThat(found.standstills()).hasSize(1);
        return found.standstills().get(0);
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
}
