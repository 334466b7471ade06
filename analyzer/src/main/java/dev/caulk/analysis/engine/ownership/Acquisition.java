package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.ops.Op;
import java.util.OptionalInt;

/**
 * A call after which its function owns a resource.
 *
 * @param roles what the call's result leads to
 * @param error the result that is the error, if there is one
 */
public record Acquisition(FunctionId function, Op.Call site, Resource resource, Role roles, OptionalInt error) {}
