/**
 * Results of analyses as tables, and tables as files: xlsx, html, csv, json. A new analysis adds a
 * table in {@link io.soundtracker.report.Tables}; a new format adds a {@link
 * io.soundtracker.report.Renderer}. Nothing here reads the database.
 */
package io.soundtracker.report;
