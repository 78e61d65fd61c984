package io.soundtracker.source;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Channel;
import io.soundtracker.model.Marks;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What the platform's own pages say of a listing, as far as yt-dlp saved them. */
final class RawPages {

  /** yt-dlp prints a page before it asks for the next: more are never waiting for their lines. */
  private static final int MOST_WAITING = 4;

  private final Optional<RawPageDumps> dumps;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private Optional<RawPage.OfProfile> profile = Optional.empty();
  private Optional<RawPage.Listed> last = Optional.empty();
  private Optional<String> earlyEnd = Optional.empty();
  private Optional<String> emptyPage = Optional.empty();

  /** A post, and the page that it is on. */
  record Found(RawPost post, RawPage.Listed page) {
    Found {
      requireNonNull(post);
      requireNonNull(page);
    }

    Marks marks() {
      return new Marks(page.pinned(post), Optional.of(post.photo()));
    }
  }

  /** A page and those of its posts whose lines did not come yet. */
  private record Waiting(RawPage.Listed page, Map<String, RawPost> posts) {}

  private RawPages(Optional<RawPageDumps> dumps) {
    this.dumps = dumps;
  }

  /** The pages in the working folder of yt-dlp, each of which is deleted once it was read. */
  static RawPages in(Path folder) {
    return new RawPages(Optional.of(new RawPageDumps(folder)));
  }

  /** For lines that come without pages. */
  static RawPages none() {
    return new RawPages(Optional.empty());
  }

  /** A post whose line has come. It is found once: there is no second line of a post. */
  Optional<Found> of(String id) {
    Optional<Found> found = taken(id);
    while (found.isEmpty() && readNext(false)) {
      found = taken(id);
    }
    return found;
  }

  private Optional<Found> taken(String id) {
    for (Waiting page : waiting) {
      RawPost post = page.posts.remove(id);
      if (post != null) {
        return Optional.of(new Found(post, page.page));
      }
    }
    return Optional.empty();
  }

  /** Reads what is left when yt-dlp has ended. */
  void readToTheEnd() {
    while (readNext(true)) {}
  }

  private boolean readNext(boolean ended) {
    Optional<RawPage> page = dumps.flatMap(files -> files.next(ended));
    if (page.isEmpty()) {
      return false;
    }
    if (page.get() instanceof RawPage.Listed listed) {
      take(listed);
    } else if (page.get() instanceof RawPage.OfProfile some) {
      profile = Optional.of(some);
    }
    return true;
  }

  private void take(RawPage.Listed page) {
    last = Optional.of(page);
    if (earlyEnd.isEmpty() && page.endsEarly()) {
      earlyEnd = Optional.of("page %d of the listing %s".formatted(listed(), page.inWords()));
    }
    if (emptyPage.isEmpty() && page.posts().isEmpty()) {
      emptyPage = Optional.of("page %d of the listing %s".formatted(listed(), page.inWords()));
    }
    Map<String, RawPost> posts = new HashMap<>();
    page.posts().forEach(post -> posts.putIfAbsent(post.id(), post));
    waiting.add(new Waiting(page, posts));
    if (waiting.size() > MOST_WAITING) {
      waiting.remove();
    }
  }

  /** How many pages of the listing yt-dlp was seen to read. */
  int listed() {
    return dumps.map(RawPageDumps::listed).orElse(0);
  }

  /**
   * How many requests were made: one for each page, one at least.
   *
   * @param unanswered those that brought no page
   */
  int requests(int unanswered) {
    return dumps.map(files -> Math.max(1, files.saved() + unanswered)).orElse(0);
  }

  /** How many pages were saved and could not be read. */
  int unread() {
    return dumps.map(RawPageDumps::unread).orElse(0);
  }

  /** The account as its profile shows it. */
  Channel channel() {
    return profile.map(RawPage.OfProfile::channel).orElse(Channel.UNKNOWN);
  }

  /** Whether the profile's page has a certain status code. */
  boolean profileIs(long statusCode) {
    return profile
        .filter(page -> page.statusCode().equals(OptionalLong.of(statusCode)))
        .isPresent();
  }

  /** What the profile's page says of an error, in words. */
  Optional<String> profileTrouble() {
    return profile
        .filter(page -> page.statusCode().orElse(0) != 0)
        .map(page -> "the profile's page has status code " + page.statusCode().getAsLong());
  }

  /**
   * In words, which page broke off the listing or leaves a gap in it; empty if none did. yt-dlp
   * takes such a page for the end and says nothing.
   */
  Optional<String> earlyEnd() {
    return earlyEnd;
  }

  /**
   * In words, which page had no posts; empty if none had. Where an author was silent for long, that
   * is as it should be.
   */
  Optional<String> emptyPage() {
    return emptyPage;
  }

  /** How many posts an account has that shows them to everybody; empty if that is not known. */
  OptionalLong publicPosts() {
    return profile
        .filter(page -> page.statusCode().orElse(0) == 0)
        .map(page -> page.channel().profile().videos())
        .orElse(OptionalLong.empty());
  }

  /** Whether the page that was read last says that more follow. */
  boolean saysMoreAtTheEnd() {
    return last.flatMap(RawPage.Listed::more).orElse(false);
  }

  /** What the page that was read last says, in words. */
  Optional<String> lastPage() {
    return last.map(page -> "page %d of the listing %s".formatted(listed(), page.inWords()));
  }
}
