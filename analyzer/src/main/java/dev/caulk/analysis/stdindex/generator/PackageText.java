package dev.caulk.analysis.stdindex.generator;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Prints what is kept of a package as one Go file, one declaration after another. */
final class PackageText {
    private PackageText() {}

    static String of(Declared declared, Reach reach, UnaryOperator<String> packageNames) {
        List<Member> members = reach.members(declared.path());
        Names names = names(declared, members, reach.names(declared.path()), packageNames);
        DeclarationText printed = new DeclarationText(declared, names, new References());
        StringBuilder body = new StringBuilder();
        members.forEach(m -> body.append(printed.of(m)).append('\n'));
        StringBuilder head = new StringBuilder("package " + declared.name() + "\n");
        names.specs()
                .values()
                .forEach(spec -> head.append("import ").append(spec).append('\n'));
        return head.append(body).toString();
    }

    /** Import names must be known before anything is printed, so that they do not depend on the order of declarations. */
    private static Names names(
            Declared declared, List<Member> members, Set<String> kept, UnaryOperator<String> packageNames) {
        References references = new References();
        DeclarationText trial = new DeclarationText(declared, new Names(packageNames, Set.of()), references);
        members.forEach(trial::of);
        Set<String> taken = new TreeSet<>(kept);
        taken.addAll(references.typeParameters());
        Names names = new Names(packageNames, taken);
        references.foreign().keySet().forEach(names::of);
        return names;
    }
}
