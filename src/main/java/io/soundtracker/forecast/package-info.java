/**
 * What comes next: methods, their back-tests beside two dumb baselines, and the score card of what
 * was forecast before. Methods are pure; what they rest on is asked in {@code analysis}.
 */
package io.soundtracker.forecast;
