package dev.caulk.analysis.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Locks, conditions and wait groups. */
class SyncCellsTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    void locksAreTheFieldsThatHoldThem() throws Exception {
        assertThat(CellTable.of(directory, """
                        package p
                        import "sync"
                        type cache struct{ mu sync.RWMutex; sync.Mutex }
                        func (c *cache) get() { c.mu.RLock(); defer c.mu.RUnlock() }
                        func (c *cache) put() { c.Lock(); c.Unlock() }
                        func f() {
                            var c cache
                            c.get()
                            c.put()
                            var local sync.Mutex
                            local.Lock()
                            (&local).Unlock()
                        }
                        """).rows())
                .containsExactly(
                        "field Mutex of prog.cache (local c in f): INVOKE Lock (*cache).put (f), INVOKE Unlock (*cache).put (f)",
                        "field mu of prog.cache (local c in f): INVOKE RLock (*cache).get (f), INVOKE RUnlock (*cache).get (f)",
                        "local local in f: MAKE f, INVOKE Lock f, INVOKE Unlock f");
    }

    @Test
    void aConditionLocksItsLocker() throws Exception {
        assertThat(CellTable.of(directory, """
                        package p
                        import "sync"
                        type box struct{ mu sync.Mutex; cond *sync.Cond }
                        func newBox() *box {
                            b := &box{}
                            b.cond = sync.NewCond(&b.mu)
                            return b
                        }
                        func (b *box) take() {
                            b.cond.L.Lock()
                            b.cond.Wait()
                            b.cond.L.Unlock()
                        }
                        func (b *box) put() { b.mu.Lock(); b.cond.Signal(); b.mu.Unlock() }
                        func main() { b := newBox(); go b.put(); b.take() }
                        """).rows())
                .containsExactly(
                        "field cond of prog.box (prog.box made in newBox, called by main): INVOKE Signal (*box).put (main), INVOKE Wait (*box).take (main)",
                        "field mu of prog.box (prog.box made in newBox, called by main): INVOKE Lock (*box).put (main), INVOKE Unlock (*box).put (main), INVOKE Lock (*box).take (main), INVOKE Unlock (*box).take (main), PASS NewCond newBox (main)");
    }

    @Test
    void aReadLockerIsTheReadersSide() throws Exception {
        assertThat(CellTable.of(directory, """
                        package p
                        import "sync"
                        func f() {
                            var mu sync.RWMutex
                            r := mu.RLocker()
                            r.Lock()
                            r.Unlock()
                            c := sync.NewCond(mu.RLocker())
                            c.L.Lock()
                            mu.Lock()
                        }
                        """).rows())
                .containsExactly(
                        "local mu in f: MAKE f, INVOKE RLocker f, INVOKE_READER Lock f, INVOKE_READER Unlock f, INVOKE RLocker f, INVOKE_READER Lock f, INVOKE Lock f");
    }

    @Test
    void waitGroupsAreFollowedIntoGoroutinesAndMethodValues() throws Exception {
        assertThat(CellTable.of(directory, """
                        package p
                        import "sync"
                        func work(wg *sync.WaitGroup) { defer wg.Done() }
                        func f() {
                            var wg sync.WaitGroup
                            wg.Add(2)
                            go work(&wg)
                            defer wg.Wait()
                            done := wg.Done
                            done()
                        }
                        """).rows())
                .containsExactly(
                        "method value made in f: CALL f",
                        "local wg in f: MAKE f, INVOKE Add f, INVOKE Wait f, INVOKE Done f, INVOKE Done work (f)");
    }

    @Test
    void containersOfTheStandardLibraryHoldElements() throws Exception {
        assertThat(CellTable.of(directory, """
                        package p
                        import ("sync"; "sync/atomic")
                        var m sync.Map
                        func put(name string) { m.Store(name, make(chan int)) }
                        func get(name string) { v, _ := m.Load(name); <-v.(chan int) }
                        func f() {
                            var p atomic.Value
                            p.Store(make(chan bool))
                            close(p.Load().(chan bool))
                        }
                        """).rows())
                .containsExactly(
                        "chan made in f: PASS Store f, MAKE f, CLOSE f",
                        "local p in f: MAKE f, INVOKE Store f, INVOKE Load f",
                        "variable prog.m: INVOKE Load get, INVOKE Store put",
                        "element of variable prog.m: RECV get, PASS Store put, MAKE put");
    }
}
