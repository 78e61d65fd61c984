package io.soundtracker.loopback;

/** What a request to the site is for. */
public enum Endpoint {
  /** {@code /@handle}, the profile page: the first request of every listing by handle. */
  USER_PAGE,
  /** {@code /api/creator/item_list/}, one page of an account's posts. */
  LISTING,
  /** {@code /embed/@handle}, where yt-dlp turns if the profile page is of no use. */
  EMBED,
  /**
   * {@code /@handle/video/id}, asked for after the embed page, until one tells the account's id.
   */
  VIDEO,
  /** {@code /login}, where {@link Fault#loginRedirect()} leads. */
  LOGIN,
  /** The API of TikTok's app, which yt-dlp 2023 lists from; it answers with nothing. */
  APP_API,
  /** Anything else; answered with 404. */
  OTHER
}
