package dev.caulk.analysis.engine.lock;

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

class ProvisosTest {
    private static final String HEAD = """
            package p

            import "sync"

            type bin struct {
            	mu    sync.Mutex
            	loose bool
            	label string
            	n     int
            }

            func (b *bin) name() string {
            	b.mu.Lock()
            	defer b.mu.Unlock()
            	return b.label
            }

            """;

    @TempDir
    Path directory;

    private DoubleLock only(String source) throws Exception {
        Program program = GoPrograms.of(directory, HEAD + source);
        Library library = new Library(Models.bundled());
        LockFacts facts = LockEngine.run(program, CallGraph.of(program, library), library, new CfgIndex(program));
        assertThat(facts.doubles()).hasSize(1);
        return facts.doubles().get(0);
    }

    @Test
    void aFieldThatIsSetUpOnceDecidesWhetherTheCalledFunctionLocks() throws Exception {
        DoubleLock found = only("""
                func (b *bin) setUp(kind string) { b.loose = kind == "loose" }

                func (b *bin) put() {
                	if b.loose {
                		b.mu.Lock()
                		defer b.mu.Unlock()
                	}
                	b.n++
                }

                func (b *bin) fill() {
                	b.mu.Lock()
                	defer b.mu.Unlock()
                	b.put()
                }
                """);
        assertThat(found.proviso()).hasValueSatisfying(text -> assertThat(text).contains("loose decides"));
    }

    @Test
    void aFieldThatChangesAllTheTimeDecidesNothingForCallers() throws Exception {
        DoubleLock found = only("""
                func (b *bin) open() { b.loose = true }

                func (b *bin) close() { b.loose = false }

                func (b *bin) put() {
                	if b.loose {
                		b.mu.Lock()
                		defer b.mu.Unlock()
                	}
                	b.n++
                }

                func (b *bin) fill() {
                	b.mu.Lock()
                	defer b.mu.Unlock()
                	b.put()
                }
                """);
        assertThat(found.proviso()).isEmpty();
    }

    @Test
    void whatAFunctionAloneLeavesBehindTakesASecondCall() throws Exception {
        DoubleLock found = only("""
                func newBin(label string) *bin { return &bin{label: label} }

                func (b *bin) end() {
                	b.mu.Lock()
                	defer b.mu.Unlock()
                	if b.label == "" {
                		println(b.name())
                		return
                	}
                	b.label = ""
                }
                """);
        assertThat(found.proviso()).hasValueSatisfying(text -> assertThat(text).contains("runs twice"));
    }

    @Test
    void whatAnotherFunctionLeavesBehindDoesNot() throws Exception {
        DoubleLock found = only("""
                func newBin(label string) *bin { return &bin{label: label} }

                func (b *bin) clear() { b.label = "" }

                func (b *bin) end() {
                	b.mu.Lock()
                	defer b.mu.Unlock()
                	if b.label == "" {
                		println(b.name())
                		return
                	}
                	b.label = ""
                }
                """);
        assertThat(found.proviso()).isEmpty();
    }
}
