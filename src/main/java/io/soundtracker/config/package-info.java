/**
 * What the operator says: the settings (default, file, environment, option) and the declared lists
 * of accounts and songs. Everything is checked, and all that is wrong is told at once, before any
 * work begins.
 */
package io.soundtracker.config;
