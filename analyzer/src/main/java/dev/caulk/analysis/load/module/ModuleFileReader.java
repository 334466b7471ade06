package dev.caulk.analysis.load.module;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the directives of one go.mod or go.work. */
final class ModuleFileReader {
    /** Directives of a go.mod; for some of them it is enough to know that they are none of the others. */
    static final Set<String> MODULE = Set.of(
            "module", "go", "toolchain", "godebug", "require", "exclude", "replace", "retract", "tool", "ignore");

    /** Directives of a go.work. */
    static final Set<String> WORKSPACE = Set.of("go", "toolchain", "godebug", "use", "replace");

    private final Path file;
    private final Path base;
    private final Set<String> verbs;
    private final List<ModuleVersion> required = new ArrayList<>();
    private final Set<ModuleVersion> excluded = new HashSet<>();
    private final List<Replacement> replaced = new ArrayList<>();
    private final List<Path> uses = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private Optional<String> path = Optional.empty();
    private Optional<String> go = Optional.empty();
    private Optional<String> toolchain = Optional.empty();

    ModuleFileReader(Path file, Set<String> verbs) {
        this.file = file;
        this.base = Optional.ofNullable(file.getParent()).orElse(file);
        this.verbs = verbs;
    }

    ModuleFile read(TextFile text) {
        text.problem().ifPresent(problems::add);
        DirectiveReader reader = DirectiveReader.read(text.text());
        reader.problems().forEach(p -> problems.add(file + ":" + p));
        reader.directives().forEach(this::directive);
        if (verbs.contains("module") && path.isEmpty() && text.problem().isEmpty()) {
            problems.add(file + " names no module");
        }
        return new ModuleFile(file, path, go, toolchain, required, excluded, replaced, uses, ignored, problems);
    }

    private void directive(Directive directive) {
        if (!verbs.contains(directive.verb())) {
            problem(directive, "unknown directive " + directive.verb());
            return;
        }
        boolean read = switch (directive.verb()) {
            case "module" -> module(directive);
            case "go", "toolchain" -> version(directive);
            case "require", "exclude" -> moduleVersion(directive);
            case "replace" -> replacement(directive.words());
            case "use" -> use(directive.words());
            case "ignore" ->
                !directive.words().isEmpty() && ignored.add(directive.words().get(0));
            default -> true;
        };
        if (!read) {
            problem(directive, "this " + directive.verb() + " directive cannot be read");
        }
    }

    private void problem(Directive directive, String sentence) {
        problems.add(file + ":" + directive.line() + ": " + sentence);
    }

    private boolean module(Directive directive) {
        boolean named =
                directive.words().size() == 1 && !directive.words().get(0).isEmpty();
        if (named && path.isEmpty()) {
            path = Optional.of(directive.words().get(0));
        }
        return named;
    }

    private boolean version(Directive directive) {
        if (directive.words().size() != 1) {
            return false;
        }
        String version = directive.words().get(0);
        if (directive.verb().equals("toolchain")) {
            toolchain = Optional.of(version);
            return true;
        }
        boolean read = GoVersion.parse(version).isPresent();
        go = read ? Optional.of(version) : go;
        return read;
    }

    private boolean moduleVersion(Directive directive) {
        if (directive.words().size() != 2) {
            return false;
        }
        ModuleVersion module =
                new ModuleVersion(directive.words().get(0), directive.words().get(1));
        if (directive.verb().equals("require")) {
            required.add(module);
        } else {
            excluded.add(module);
        }
        return true;
    }

    private boolean replacement(List<String> words) {
        int arrow = words.indexOf("=>");
        int behind = words.size() - arrow - 1;
        if (arrow < 1 || arrow > 2 || behind < 1 || behind > 2) {
            return false;
        }
        Optional<String> version = arrow == 2 ? Optional.of(words.get(1)) : Optional.empty();
        String target = words.get(arrow + 1);
        Optional<String> targetVersion = behind == 2 ? Optional.of(words.get(arrow + 2)) : Optional.empty();
        Replacement replacement = new Replacement(base, words.get(0), version, target, targetVersion);
        boolean usable = targetVersion.isPresent()
                || isPath(target) && replacement.directory().isPresent();
        return usable && replaced.add(replacement);
    }

    /** A directory is told from a module by its beginning (go.dev/ref/mod#go-mod-file-replace). */
    private static boolean isPath(String target) {
        return target.equals(".") || target.equals("..") || target.matches("\\.{0,2}[/\\\\].*|[A-Za-z]:[/\\\\].*");
    }

    private boolean use(List<String> words) {
        Optional<Path> directory = words.size() == 1 ? Replacement.resolve(base, words.get(0)) : Optional.<Path>empty();
        directory.ifPresent(uses::add);
        return directory.isPresent();
    }
}
