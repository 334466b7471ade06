package dev.caulk.analysis.load.locate;

import dev.caulk.analysis.load.module.ModuleFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The workspaces that the modules of a tree are built in, by directory. */
final class Workspaces {
    private final Modules modules;
    private final SortedMap<Path, Workspace> known = new TreeMap<>();
    private final Map<Path, Optional<ModuleFile>> works = new TreeMap<>();
    private final Map<Path, ModuleSelection> selections = new HashMap<>();
    private final Collection<String> problems = new TreeSet<>();

    private Workspaces(Modules modules) {
        this.modules = modules;
    }

    static Workspaces of(Map<Path, PackageHome> homes, Modules modules) {
        Workspaces workspaces = new Workspaces(modules);
        Map<Path, GoModule> found = new TreeMap<>();
        homes.values().forEach(home -> found.put(home.module().directory(), home.module()));
        found.values().forEach(workspaces::add);
        workspaces.known.values().forEach(workspaces::select);
        return workspaces;
    }

    List<Workspace> all() {
        return List.copyOf(known.values());
    }

    /** What the workspace of a module selects. */
    Optional<ModuleSelection> selection(GoModule module) {
        boolean vendor = module.kind() == GoModule.Kind.VENDOR;
        Path parent = module.directory().getParent();
        return Optional.ofNullable(selections.get(vendor && parent != null ? parent : module.directory()));
    }

    private void select(Workspace workspace) {
        ModuleSelection selection = ModuleSelection.of(List.of(workspace));
        selections.putIfAbsent(workspace.directory(), selection);
        workspace.members().forEach(m -> selections.putIfAbsent(m.directory(), selection));
    }

    /** What could not be read of their files, sorted. */
    List<String> problems() {
        Collection<String> all = new TreeSet<>(problems);
        for (Workspace workspace : known.values()) {
            workspace.files().forEach(f -> all.addAll(f.problems()));
            workspace.sums().forEach(s -> all.addAll(s.problems()));
        }
        return List.copyOf(all);
    }

    private void add(GoModule module) {
        module.vendored().ifPresent(v -> problems.addAll(v.problems()));
        if (module.kind() == GoModule.Kind.VENDOR) {
            addOwner(module);
        } else if (module.kind() == GoModule.Kind.UNDECLARED) {
            known.computeIfAbsent(module.directory(), d -> Workspace.of(d, Optional.empty(), List.of(module)));
        } else {
            addDeclared(module);
        }
    }

    /** Where vendored packages were named, what they import is vendored beside them. */
    private void addOwner(GoModule vendor) {
        Path owner = Optional.ofNullable(vendor.directory().getParent()).orElse(vendor.directory());
        Optional<GoModule> module = modules.at(owner).filter(m -> m.directory().equals(owner));
        Optional<ModuleFile> work = work(owner);
        if (module.isPresent()) {
            addDeclared(module.get());
        } else if (work.isPresent()) {
            known.computeIfAbsent(owner, d -> workspace(d, work.get()));
        } else {
            known.computeIfAbsent(owner, d -> Workspace.of(d, Optional.empty(), List.of()));
        }
    }

    private void addDeclared(GoModule module) {
        for (Path at = module.directory(); at != null; at = at.getParent()) {
            Optional<ModuleFile> work = work(at);
            if (work.isPresent()) {
                Path directory = at;
                boolean used = work.get().uses().contains(module.directory());
                known.computeIfAbsent(
                        used ? directory : module.directory(), d -> used ? workspace(d, work.get()) : alone(module));
                return;
            }
        }
        known.computeIfAbsent(module.directory(), d -> alone(module));
    }

    private static Workspace alone(GoModule module) {
        return Workspace.of(module.directory(), Optional.empty(), List.of(module));
    }

    private Optional<ModuleFile> work(Path directory) {
        return works.computeIfAbsent(directory, ModuleFile::workspace);
    }

    private Workspace workspace(Path directory, ModuleFile work) {
        List<GoModule> members = new ArrayList<>();
        for (Path use : work.uses()) {
            if (Files.isRegularFile(use.resolve("go.mod"))) {
                modules.at(use).ifPresent(members::add);
            } else {
                problems.add(work.file() + " uses " + use + ", which has no go.mod");
            }
        }
        return Workspace.of(directory, Optional.of(work), members);
    }
}
