/** What becomes of resources in small programs. */
package dev.caulk.analysis.engine.ownership;
