package io.soundtracker.analysis;

/**
 * How many times its pace of the days before, and the network's growth where it grew, a sound has
 * now.
 *
 * @param times the median of what it may be
 * @param atLeast it is more with a probability of 95 %
 */
public record Growth(double times, double atLeast) {}
