/** Explorations of small programs, and what they cost. */
package dev.caulk.analysis.engine.explore;
