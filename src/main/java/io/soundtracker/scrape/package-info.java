/**
 * The scraping session: which accounts are due, how they are listed side by side, and how each
 * listing is stored as one transaction.
 */
package io.soundtracker.scrape;
