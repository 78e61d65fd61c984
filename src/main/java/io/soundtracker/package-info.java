/** Sound Tracker: which sounds a network of TikTok accounts uses, and how its posts perform. */
package io.soundtracker;
