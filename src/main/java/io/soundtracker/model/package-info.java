/**
 * The words of the field as values: accounts, videos, sounds, counts, windows. No input or output.
 */
package io.soundtracker.model;
