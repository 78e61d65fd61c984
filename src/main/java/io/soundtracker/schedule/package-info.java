/**
 * What has to be told to the machine's own scheduler so that it runs the program by itself: text to
 * install, each with the escapes of its own format. Nothing is installed from here.
 */
package io.soundtracker.schedule;
