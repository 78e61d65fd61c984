package io.soundtracker.schedule;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A property list of a launch agent of macOS for each job. */
final class LaunchdPlists implements Timetable {

  private final String home;

  /**
   * @param home the folder that takes what is printed of failures
   */
  LaunchdPlists(String home) {
    this.home = home;
  }

  @Override
  public String of(List<Job> jobs) {
    return jobs.stream().map(this::plist).collect(Collectors.joining("\n"));
  }

  private String plist(Job job) {
    return String.format(
        Locale.ROOT,
        """
      <?xml version="1.0"?>
      <!-- Sound Tracker: %2$s. To install: save this as
             ~/Library/LaunchAgents/io.soundtracker.%1$s.plist
           then
             launchctl bootstrap gui/$(id -u) ~/Library/LaunchAgents/io.soundtracker.%1$s.plist
           It runs while you are logged in; what a sleeping machine missed is done when it wakes.
           What is printed of failures goes to StandardErrorPath. -->
      <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
      <plist version="1.0">
      <dict>
        <key>Label</key>
        <string>io.soundtracker.%1$s</string>
        <key>ProgramArguments</key>
        <array>
      %3$s
        </array>
        <key>StartCalendarInterval</key>
        <array>
      %4$s
        </array>
        <key>StandardErrorPath</key>
        <string>%5$s</string>
      </dict>
      </plist>
      """,
        job.name(),
        job.title(),
        job.command().stream()
            .map(word -> "    <string>" + Xml.text(word) + "</string>")
            .collect(Collectors.joining("\n")),
        job.times().stream().map(LaunchdPlists::time).collect(Collectors.joining("\n")),
        Xml.text(home + "/launchd-" + job.name() + ".log"));
  }

  private static String time(LocalTime time) {
    return String.format(
        Locale.ROOT,
        "    <dict><key>Hour</key><integer>%d</integer><key>Minute</key><integer>%d</integer></dict>",
        time.getHour(),
        time.getMinute());
  }
}
