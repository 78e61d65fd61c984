package io.soundtracker.cli;

import io.soundtracker.model.Account;
import io.soundtracker.model.Handle;
import io.soundtracker.model.PostAddress;
import io.soundtracker.store.AccountRepository;
import java.util.Optional;

/** Says that a post is not stored, and how it comes to be. */
final class UnknownPost {

  private UnknownPost() {}

  static UsageException of(PostAddress post, AccountRepository accounts) {
    Optional<Handle> tracked =
        post.account().flatMap(accounts::findByAnyHandle).map(Account::handle);
    String account = tracked.or(post::account).map(Handle::toString).orElse("@handle");
    String adding = tracked.isPresent() ? "" : "tracker accounts add " + account + ", then ";
    return new UsageException(
        "No post %s is stored. Posts come with the listings of their account: %stracker scrape --full %s"
            .formatted(post.id(), adding, account));
  }
}
