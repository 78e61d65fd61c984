package io.soundtracker.scrape;

import io.soundtracker.model.Account;
import io.soundtracker.model.Channel;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Listing;
import io.soundtracker.model.Reason;
import io.soundtracker.model.Reason.Then;
import io.soundtracker.model.Verdict;
import io.soundtracker.model.Verdict.Problem;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.CheckBackRepository;
import io.soundtracker.store.Database;
import io.soundtracker.store.SessionRepository;
import io.soundtracker.store.VideoRepository;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Stores what listing an account brought: its posts, their history and sounds, what is missing, the
 * account itself and the log, together or not at all.
 */
final class AccountWriter {

  /** What is the matter with the account itself, rather than with the way to it. */
  private static final Set<Reason> OF_THE_ACCOUNT =
      EnumSet.of(Reason.PRIVATE, Reason.NO_POSTS, Reason.ABSENT, Reason.GONE, Reason.RENAMED);

  private final Database database;
  private final AccountRepository accounts;
  private final VideoRepository videos;
  private final SessionRepository sessions;
  private final Settlement settlement;
  private final CheckBackRepository checkBacks;
  private final ScrapePolicy policy;
  private final String sessionId;
  private final String source;

  AccountWriter(Database database, ScrapePolicy policy, String sessionId, String source) {
    this.database = database;
    this.accounts = new AccountRepository(database);
    this.videos = new VideoRepository(database);
    this.checkBacks = new CheckBackRepository(database);
    this.sessions = new SessionRepository(database);
    this.settlement = new Settlement(videos, sessions, policy.trouble(), sessionId);
    this.policy = policy;
    this.sessionId = sessionId;
    this.source = source;
  }

  /**
   * Stores a listing, but for the totals of its sounds.
   *
   * @param earlier what an earlier attempt in this session came to, which this one replaces
   */
  ScrapeSummary.Result save(
      Workers.Listed listed, Optional<ScrapeSummary.Result> earlier, Instant now) {
    return database.transaction(
        () -> listed.last() ? last(listed, earlier, now) : part(listed, earlier, now));
  }

  /**
   * Brings the totals of the sounds of all that was stored up to date; to be called in the same
   * transaction.
   */
  void saveTotals() {
    videos.saveTotals();
  }

  /** More may come of it: unless that happens, it was interrupted, and nothing is concluded. */
  private ScrapeSummary.Result part(
      Workers.Listed listed, Optional<ScrapeSummary.Result> earlier, Instant now) {
    Listing listing = unlessDoubled(listed.account(), Attempts.interrupted(listed.listing()));
    return write(listed, listing, listed.account().handle(), earlier, now);
  }

  private ScrapeSummary.Result last(
      Workers.Listed listed, Optional<ScrapeSummary.Result> earlier, Instant now) {
    Account account = listed.account();
    Listing listing = unlessDoubled(account, listed.listing());
    Optional<Handle> renamed = newHandle(account, listing.channel());
    renamed.ifPresent(
        handle -> {
          accounts.rename(account, handle, now);
          videos.saveHandle(account.id(), handle);
        });
    Listing settled = settlement.settled(account, listing, now);
    return write(listed, settled, renamed.orElse(account.handle()), earlier, now);
  }

  /** Stored under two accounts, posts would wander between them. */
  private Listing unlessDoubled(Account account, Listing listing) {
    Channel channel = listing.channel();
    Optional<Account> other =
        newHandle(account, channel)
            .flatMap(accounts::find)
            .or(
                () ->
                    channel
                        .channelId()
                        .filter(id -> account.channelId().isEmpty())
                        .flatMap(id -> accounts.findOther(account.id(), id)));
    return other
        .map(
            owner ->
                Listing.failed(
                    new Problem(
                        Reason.RENAMED,
                        "%s and %s are one account: keep one of them, as with tracker accounts"
                                .formatted(account.handle(), owner.handle())
                            + " deactivate "
                            + account.handle()),
                    listing.transcript()))
        .orElse(listing);
  }

  private static Optional<Handle> newHandle(Account account, Channel channel) {
    boolean known =
        account.channelId().isPresent() && account.channelId().equals(channel.channelId());
    return channel.handle().filter(handle -> known && !handle.equals(account.handle()));
  }

  private ScrapeSummary.Result write(
      Workers.Listed listed,
      Listing listing,
      Handle handle,
      Optional<ScrapeSummary.Result> earlier,
      Instant now) {
    Account account = listed.account();
    if (earlier.isPresent()) {
      videos.forgetSnapshots(account.id(), sessionId);
    }
    VideoRepository.Saved rows =
        videos.saveAll(account.id(), handle, listing.videos(), sessionId, now);
    int added = rows.added() + earlier.map(ScrapeSummary.Result::added).orElse(0);
    VideoRepository.Saved saved = new VideoRepository.Saved(added, listing.videos().size() - added);
    if (listing.verdict() instanceof Verdict.Failed failed) {
      saveTrouble(account, failed.problem().reason(), now);
    } else if (listed.last()) {
      accounts.saveRead(account.id());
    }
    accounts.saveChannel(account.id(), listing.channel());
    int gone = 0;
    if (listing.verdict() instanceof Verdict.Complete complete) {
      if (listed.due().isTurn()) {
        accounts.saveCompletelyListed(account.id(), complete.since().isEmpty(), now);
      }
      gone =
          videos.saveMissing(
              account.id(), complete.since(), listing.videos(), Settlement.BELIEVED_AFTER, now);
    }
    checkBacks.saveListed(account.id(), policy.checkBacks(), reach(listing.verdict()), now);
    sessions.log(sessionId, account, listing, saved, source, listed.took(), now);
    return new ScrapeSummary.Result(
        account.handle(),
        handle.equals(account.handle()) ? Optional.empty() : Optional.of(handle),
        listing.verdict(),
        listing.videos().size(),
        saved.added(),
        saved.updated(),
        gone,
        listing.refused(),
        listing.oddities(),
        listed.took());
  }

  /** Posts beyond a limit that stays will not be shown another time either: they had their turn. */
  private Optional<Instant> reach(Verdict verdict) {
    boolean beyond = policy.limit().isPresent() && !policy.isLimitedForOnce();
    return verdict instanceof Verdict.Complete complete
        ? Optional.of(complete.since().filter(since -> !beyond).orElse(Instant.EPOCH))
        : Optional.empty();
  }

  private void saveTrouble(Account account, Reason reason, Instant now) {
    if (!OF_THE_ACCOUNT.contains(reason)) {
      return;
    }
    Instant since =
        account
            .trouble()
            .filter(before -> before.is(reason) || reason == Reason.GONE)
            .map(Account.Trouble::since)
            .orElse(now);
    Optional<Instant> notBefore =
        reason.then() == Then.ASK_RARELY
            ? Optional.of(now.plus(policy.trouble().recheck()))
            : Optional.empty();
    accounts.saveTrouble(account.id(), reason, since, notBefore);
  }
}
