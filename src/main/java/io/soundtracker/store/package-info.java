/**
 * The database file: opening, migrating, the run lock, and one repository per kind of row. Beside
 * {@code analysis} the only place that speaks SQL, and the only one that speaks JDBC.
 */
package io.soundtracker.store;
