/**
 * An invented network of accounts, as a function of time, and its listings as yt-dlp would have
 * recorded them on four days. Everything in it is deterministic, so that the recordings bundled
 * with the program can be made again, and tests can ask what is true in it.
 */
package io.soundtracker.sample;
