/**
 * Where listings come from: yt-dlp, run once per account, or listings recorded earlier. One reader
 * serves both.
 */
package io.soundtracker.source;
