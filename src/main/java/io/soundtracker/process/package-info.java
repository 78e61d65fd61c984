/**
 * Runs a program within limits: both pipes drained, time bounded, and nothing of it left running.
 * Knows nothing of what the program is for.
 */
package io.soundtracker.process;
