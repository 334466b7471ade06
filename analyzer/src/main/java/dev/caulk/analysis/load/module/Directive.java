package dev.caulk.analysis.load.module;

import java.util.List;

/**
 * One line of a go.mod or go.work.
 *
 * @param verb of the line, or of the block around it
 * @param words behind the verb, unquoted
 * @param line from 1
 */
record Directive(String verb, List<String> words, int line) {}
