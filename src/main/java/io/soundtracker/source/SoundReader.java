package io.soundtracker.source;

import io.soundtracker.model.FoldedText;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Sound;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a sound of what a line, and a page if there is one, say of its music. */
final class SoundReader {

  private static final String NAME_SEPARATORS = ", | & ";

  private final OriginalSoundTitles originals;

  SoundReader(OriginalSoundTitles originals) {
    this.originals = originals;
  }

  /**
   * The sound of a post. An original sound goes by its author: by handle if that is the post's own
   * author, else by the name that is shown.
   *
   * @param title of the music, not blank
   * @param artists as listed
   * @param account the post's author; {@code displayName} the name that is shown for it
   * @param flagged whether the platform says that it is an original sound; where that is not known
   *     the title decides
   * @param platformId the platform's id of it
   * @return empty for an original sound without an author, which cannot be told from any other
   */
  Optional<Sound> read(
      String title,
      List<String> artists,
      Handle account,
      Optional<String> displayName,
      Optional<Boolean> flagged,
      Optional<String> platformId) {
    Optional<OriginalSoundTitles.Match> original = originals.match(title);
    if (original.isEmpty() || !flagged.orElse(true)) {
      return Optional.of(new Sound(title, artists, flagged.orElse(false), platformId));
    }
    List<String> authors =
        artists.stream().allMatch(PlainText::isInvisible)
            ? original.get().author().stream().toList()
            : artists;
    if (authors.isEmpty()) {
      return Optional.empty();
    }
    boolean own =
        Stream.concat(Stream.of(account.name(), account.value()), displayName.stream())
            .anyMatch(name -> comparable(List.of(name)).equals(comparable(authors)));
    Sound byHandle = Sound.originalBy(account.value());
    return Optional.of(
        new Sound(byHandle.title(), own ? byHandle.artists() : authors, true, platformId));
  }

  /** yt-dlp splits the author's name as if it were several artists: split all alike. */
  private static List<FoldedText> comparable(List<String> names) {
    return names.stream()
        .flatMap(name -> Stream.of(name.split(NAME_SEPARATORS, -1)))
        .map(FoldedText::new)
        .toList();
  }
}
