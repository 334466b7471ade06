package dev.caulk.analysis.load.module;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A vendor/modules.txt: which module each vendored package is from (go.dev/ref/mod#vendoring).
 *
 * @param packages the module of each import path
 */
public record VendorList(Map<String, Module> packages, List<String> problems) {
    /**
     * A vendored module.
     *
     * @param go the version behind {@code go} in its go.mod
     */
    public record Module(String path, Optional<String> version, Optional<String> go) {}

    /** Reads the list of a vendor directory; empty when there is none. */
    public static Optional<VendorList> read(Path vendor) {
        Path file = vendor.resolve("modules.txt");
        return TextFile.read(file).map(text -> {
            VendorList list = new VendorList(new TreeMap<>(), new ArrayList<>());
            text.problem().ifPresent(list.problems::add);
            list.read(file, text.text().lines().toList());
            return list;
        });
    }

    private void read(Path file, List<String> lines) {
        BadLines bad = new BadLines();
        Optional<Module> module = Optional.empty();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("##")) {
                Optional<String> go = go(line);
                module = module.map(m -> new Module(m.path(), m.version(), go.or(m::go)));
            } else if (line.startsWith("# ")) {
                module = module(line.split("\\s+"));
                if (module.isEmpty()) {
                    bad.add(i + 1);
                }
            } else if (!line.isEmpty() && module.isPresent()) {
                packages.putIfAbsent(line, module.get());
            } else if (!line.isEmpty()) {
                bad.add(i + 1);
            }
        }
        bad.addTo(problems, file);
    }

    /** {@code # path version}, {@code # path version => …} or {@code # path => …}. */
    private static Optional<Module> module(String[] words) {
        boolean versioned = words.length > 2 && SemanticVersion.isVersion(words[2]);
        boolean usable = versioned || words.length > 2 && words[2].equals("=>");
        return usable
                ? Optional.of(
                        new Module(words[1], versioned ? Optional.of(words[2]) : Optional.empty(), Optional.empty()))
                : Optional.empty();
    }

    /** {@code ## explicit; go 1.24.0}. */
    private static Optional<String> go(String line) {
        for (String note : line.substring(2).split(";")) {
            if (note.strip().startsWith("go ")) {
                return Optional.of(note.strip().substring(3).strip());
            }
        }
        return Optional.empty();
    }
}
