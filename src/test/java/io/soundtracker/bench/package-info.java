/** What the scripts in the folder {@code bench} need of Java: a network to measure against. */
package io.soundtracker.bench;
