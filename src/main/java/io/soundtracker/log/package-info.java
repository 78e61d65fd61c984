/**
 * Where log statements go: warnings to standard error, and what a job does to a file beside its
 * database. The only importer of Logback; all others log through SLF4J.
 */
package io.soundtracker.log;
