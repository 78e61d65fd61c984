package io.soundtracker.loopback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the accounts, understands requests, and answers them. */
final class Site {

  private static final String LISTING = "/api/creator/item_list/";
  private static final String APP_API = "/aweme/v1/";
  private static final Pattern USER_PAGE = Pattern.compile("/(@[\\w.-]+)/?");
  private static final Pattern EMBED = Pattern.compile("/embed/(@[\\w.-]+)/?");
  private static final Pattern VIDEO = Pattern.compile("/(@[\\w.-]+)/video/(\\d+)/?");
  private static final int FIRST_PAGE = 1;

  private final List<SiteAccount> accounts = new ArrayList<>();
  private final Faults faults = new Faults();
  private final RequestLog requests = new RequestLog();
  private Optional<RuntimeException> mistake = Optional.empty();

  /** The account of that name, made if there is none. */
  synchronized SiteAccount account(String handle) {
    if (!handle.matches("@[a-z0-9_.]{1,24}")) {
      throw new IllegalArgumentException("Not a handle in its stored form: " + handle);
    }
    return named(handle)
        .orElseGet(
            () -> {
              SiteAccount made = new SiteAccount(handle, accounts.size());
              accounts.add(made);
              return made;
            });
  }

  /** The account of that name, which must be there. */
  SiteAccount existing(String handle) {
    return named(handle).orElseThrow(() -> new IllegalArgumentException("No account " + handle));
  }

  synchronized void rename(String from, String to) {
    SiteAccount account = existing(from);
    if (named(to).isPresent()) {
      throw new IllegalArgumentException("There is an account " + to);
    }
    account.rename(to);
  }

  Faults faults() {
    return faults;
  }

  RequestLog requests() {
    return requests;
  }

  /** Takes down a mistake in the site itself, which must not pass for a fault of TikTok's. */
  synchronized void broke(RuntimeException e) {
    mistake = Optional.of(e);
  }

  synchronized Optional<RuntimeException> mistake() {
    return mistake;
  }

  Reply answer(HttpRequest request) {
    String path = request.path();
    Map<String, String> cookies = request.cookies();
    Matcher user = USER_PAGE.matcher(path);
    Matcher embed = EMBED.matcher(path);
    Matcher video = VIDEO.matcher(path);
    if (path.equals(LISTING)) {
      return listing(
          request.query().getOrDefault("secUid", ""),
          Instant.ofEpochMilli(Long.parseLong(request.query().get("cursor"))),
          cookies);
    } else if (user.matches()) {
      return page(Endpoint.USER_PAGE, user.group(1), cookies, Pages::profile);
    } else if (embed.matches()) {
      return page(Endpoint.EMBED, embed.group(1), cookies, Pages::embed);
    } else if (video.matches()) {
      return page(
          Endpoint.VIDEO, video.group(1), cookies, view -> Pages.video(view, video.group(2)));
    } else if (path.startsWith(APP_API)) {
      return nobodys(Endpoint.APP_API, path, cookies, Reply.json(""));
    } else if (path.equals(Pages.LOGIN)) {
      return nobodys(Endpoint.LOGIN, path, cookies, Pages.login());
    }
    return nobodys(Endpoint.OTHER, path, cookies, Reply.status(404));
  }

  private Reply listing(String secUid, Instant cursor, Map<String, String> cookies) {
    Optional<SiteAccount> account = find(one -> one.secUid().equals(secUid));
    Optional<AccountView> view = account.map(SiteAccount::view);
    OptionalInt page =
        OptionalInt.of(view.map(posts -> posts.pageNumber(cursor)).orElse(FIRST_PAGE));
    String asked = view.map(AccountView::handle).orElse(secUid);
    return reply(
        account,
        new Visit(Endpoint.LISTING, asked, view, page, cookies),
        view.map(posts -> Pages.listing(posts, posts.page(cursor)))
            .orElseGet(() -> Pages.missing(Endpoint.LISTING)));
  }

  private Reply page(
      Endpoint endpoint,
      String handle,
      Map<String, String> cookies,
      Function<AccountView, Reply> page) {
    Optional<SiteAccount> account = named(handle);
    Optional<AccountView> view = account.map(SiteAccount::view);
    return reply(
        account,
        new Visit(endpoint, handle, view, OptionalInt.empty(), cookies),
        view.map(page).orElseGet(() -> Pages.missing(endpoint)));
  }

  private Reply nobodys(Endpoint endpoint, String path, Map<String, String> cookies, Reply usual) {
    return reply(
        Optional.empty(),
        new Visit(endpoint, path, Optional.empty(), OptionalInt.empty(), cookies),
        usual);
  }

  private Reply reply(Optional<SiteAccount> account, Visit visit, Reply usual) {
    requests.note(visit);
    Reply left = account.map(one -> one.faults().strike(visit, usual)).orElse(usual);
    return faults.strike(visit, left);
  }

  private Optional<SiteAccount> named(String handle) {
    return find(one -> one.handle().equals(handle));
  }

  private synchronized Optional<SiteAccount> find(Predicate<SiteAccount> wanted) {
    return accounts.stream().filter(wanted).findFirst();
  }
}
