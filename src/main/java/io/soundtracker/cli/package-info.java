/**
 * The command line: one class a command. Commands parse and print; the work is one call away. The
 * only importer of picocli, and the one place where failures become exit codes.
 */
package io.soundtracker.cli;
