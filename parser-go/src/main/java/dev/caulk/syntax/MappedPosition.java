package dev.caulk.syntax;

/**
 * Where code comes from by its {@code //line} directives, which is what the compiler and goroutine dumps call its place.
 *
 * @param path the file as the directive names it; a relative one is relative to the directory of the file it stands in
 * @param line from 1
 * @param column in bytes from 1, or 0 if the directive leaves it open
 */
public record MappedPosition(String path, int line, int column) {}
