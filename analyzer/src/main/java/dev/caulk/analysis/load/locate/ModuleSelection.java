package dev.caulk.analysis.load.locate;

import dev.caulk.analysis.load.module.Replacement;
import dev.caulk.analysis.load.module.SemanticVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which version of each module counts for the whole tree: the highest that any of its workspaces has. The lists that go.mod
 * files of Go 1.17 and later hold are complete, so that files of other modules need not be read (go.dev/ref/mod#graph-pruning).
 */
final class ModuleSelection {
    private final Map<String, Selected> selected = new HashMap<>();

    /** A module, the version to be read, and what to read instead. */
    record Selected(String module, Optional<String> version, Optional<Replacement> replacement) {}

    static ModuleSelection of(List<Workspace> workspaces) {
        ModuleSelection selection = new ModuleSelection();
        for (Workspace workspace : workspaces) {
            for (String module : workspace.modules()) {
                Optional<String> version = workspace.version(module);
                selection.add(new Selected(module, version, workspace.replacement(module, version)));
            }
        }
        return selection;
    }

    /** Of equal versions the replaced one counts, else the first. */
    private void add(Selected candidate) {
        selected.merge(candidate.module, candidate, (before, now) -> {
            int order = SemanticVersion.ORDER.compare(now.version.orElse(""), before.version.orElse(""));
            boolean better = order > 0 || order == 0 && before.replacement.isEmpty() && now.replacement.isPresent();
            return better ? now : before;
        });
    }

    Optional<Selected> get(String module) {
        return Optional.ofNullable(selected.get(module));
    }
}
