/**
 * The caulk command: arguments, inputs, progress and exit codes. Commands write to a {@link dev.caulk.cli.Console} and
 * return an exit code; only {@link dev.caulk.cli.Main} touches the process.
 */
@NullMarked
package dev.caulk.cli;

import org.jspecify.annotations.NullMarked;
