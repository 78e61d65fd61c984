package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import io.soundtracker.analysis.PostIdentity;
import io.soundtracker.analysis.PostIdentity.FiledId;
import io.soundtracker.analysis.PostIdentity.StoredName;
import io.soundtracker.analysis.SoundEditEntry;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a post came to its sound, in sentences that follow from each other. */
record IdentityWords(PostIdentity identity, Optional<StoredName> counted, ZoneId zone) {

  IdentityWords {
    requireNonNull(identity);
    requireNonNull(counted);
    requireNonNull(zone);
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(listed());
    if (identity.sound().isEmpty()) {
      findings.add(
          Finding.no(
              "sound",
              "So its sound is not known: it is in no sound's figures, but in the totals."));
      return findings;
    }
    identity.id().map(this::filed).ifPresent(findings::add);
    alias().ifPresent(findings::add);
    version().ifPresent(findings::add);
    counted.ifPresent(
        sound -> findings.add(Finding.yes("sound", "So it counts for " + sound.key() + ".")));
    return findings;
  }

  private Finding listed() {
    String id =
        identity
            .id()
            .map(filed -> ", with the platform's sound id " + filed.platformId())
            .orElse("");
    return Finding.note(
        "listed_as",
        identity
            .listedName()
            .map(
                name ->
                    "Listed as %s%s."
                        .formatted(
                            name, id.isEmpty() ? ", without a platform id of the sound" : id))
            .orElse("Listed without a sound" + id + "."));
  }

  private Finding filed(FiledId id) {
    if (id.name().isEmpty()) {
      return Finding.note("platform_id", "That id belongs to no name: the listed name decides.");
    }
    String name = id.name().get();
    if (id.assigned()) {
      return Finding.note(
          "platform_id",
          "An operator assigned that id to %s%s; that is stronger than the listed name."
              .formatted(name, by(id.edit())));
    }
    String since = id.firstSeen().map(at -> " since " + Human.time(at, zone)).orElse("");
    return Finding.note(
        "platform_id",
        identity.listedName().filter(name::equals).isPresent()
            ? "That id is known by this name%s.".formatted(since)
            : "That id is known by another name%s, %s: the same id is the same sound, by the name first listed, where a released song goes before an original sound."
                .formatted(since, name));
  }

  private Optional<Finding> alias() {
    String name = identity.decidingName().orElseThrow();
    String sound = identity.sound().orElseThrow().key();
    return name.equals(sound)
        ? Optional.empty()
        : Optional.of(
            Finding.note(
                "alias", "%s is an alias of %s%s.".formatted(name, sound, by(identity.aliasOf()))));
  }

  private Optional<Finding> version() {
    return identity
        .song()
        .map(
            song ->
                Finding.note(
                    "version",
                    "%s is a version (%s) of the song %s%s."
                        .formatted(
                            identity.sound().orElseThrow().key(),
                            identity.version().orElse("other"),
                            song.key(),
                            by(identity.grouped()))));
  }

  private String by(Optional<SoundEditEntry> edit) {
    return edit.map(
            made ->
                ", by edit %d of %s at %s%s"
                    .formatted(
                        made.id(),
                        made.by(),
                        Human.time(made.at(), zone),
                        made.why().map(why -> ", \"" + why + "\"").orElse("")))
        .orElse("");
  }
}
