/**
 * The questions that the product answers: one class, one {@code .sql} file and one result record a
 * question. Results know the coverage that they rest on.
 */
package io.soundtracker.analysis;
