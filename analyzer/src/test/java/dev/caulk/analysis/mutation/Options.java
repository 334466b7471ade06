package dev.caulk.analysis.mutation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the command line asks for.
 *
 * @param groups of operators
 * @param count how many mutants of each group are taken
 * @param alone how many of them are judged once more, each in an audit of its own
 * @param scratch where trees are copied to
 */
record Options(Set<Operator.Group> groups, int count, int alone, Path scratch, List<Path> trees) {
    static Options of(List<String> arguments) {
        Set<Operator.Group> groups = EnumSet.allOf(Operator.Group.class);
        int count = 200;
        int alone = 0;
        Path scratch = Path.of(arguments.get(0));
        List<Path> trees = new ArrayList<>();
        for (int i = 1; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--operators" -> groups = groups(arguments.get(++i));
                case "--count" -> count = Integer.parseInt(arguments.get(++i));
                case "--alone" -> alone = Integer.parseInt(arguments.get(++i));
                default -> trees.add(tree(arguments.get(i)));
            }
        }
        return new Options(groups, count, alone, scratch, List.copyOf(trees));
    }

    private static Set<Operator.Group> groups(String names) {
        Set<Operator.Group> groups = EnumSet.noneOf(Operator.Group.class);
        for (String name : names.split(",")) {
            groups.add(Operator.Group.valueOf(name.toUpperCase(Locale.ROOT)));
        }
        return groups;
    }

    private static Path tree(String argument) {
        if (!Files.isDirectory(Path.of(argument))) {
            throw new IllegalArgumentException(argument + " is neither a directory nor an option");
        }
        return Path.of(argument);
    }
}
