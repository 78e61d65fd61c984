/**
 * The database file: opening, migrating, the run lock, and one repository per kind of row. Beside
 * {@code analysis} the only place that speaks SQL, and the only one that speaks JDBC.
 *
 * <p>Sounds: {@code SoundIdentity} tells which sound a post uses, {@code SoundRepository} keeps the
 * names and their totals, {@code SoundLookup} finds the one that somebody means. {@code SoundEdits}
 * makes every edit of them out of {@code SoundUnion}, {@code SoundSplit}, {@code SoundAliasing} and
 * {@code SongVersions}, which set nothing but through one {@code SoundChange}; {@code SoundUndo}
 * puts back what that noted.
 */
package io.soundtracker.store;
