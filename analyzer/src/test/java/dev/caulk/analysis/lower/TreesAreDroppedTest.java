package dev.caulk.analysis.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.load.LoadedPackage;
import dev.caulk.analysis.ops.FactTypes;
import dev.caulk.analysis.ops.PackageFacts;
import dev.caulk.syntax.ast.GoFile;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Facts hold on to no tree once their types are detached. */
class TreesAreDroppedTest {
    private static final int ROUNDS = 50;

    private static List<PackageFacts> lower(List<WeakReference<GoFile>> trees) throws Exception {
        List<PackageFacts> facts = new ArrayList<>();
        List<Path> fixtures = List.of(Path.of("src/test/resources/lower"), Path.of("src/test/resources/rules"));
        for (LoadedPackage loaded : GoFiles.load(fixtures, 1)) {
            loaded.files().forEach(file -> trees.add(new WeakReference<>(file.tree())));
            facts.add(GoFiles.lower(loaded));
        }
        FactTypes.detach(facts);
        return facts;
    }

    @Test
    void noTreeIsReachableFromFacts() throws Exception {
        List<WeakReference<GoFile>> trees = new ArrayList<>();
        List<PackageFacts> facts = lower(trees);
        for (int i = 0; i < ROUNDS && trees.stream().anyMatch(t -> t.get() != null); i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(trees).isNotEmpty().allMatch(t -> t.get() == null);
        assertThat(facts).isNotEmpty();
        assertThat(facts.get(0).types().values()).allMatch(type -> type.isDeclared() && type.inTree());
    }
}
