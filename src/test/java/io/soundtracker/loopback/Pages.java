package io.soundtracker.loopback;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** TikTok's pages, as far as yt-dlp reads them. */
final class Pages {

  /** Where a login redirect leads. */
  static final String LOGIN = "/login";

  static final int GONE = 10221;
  private static final int NOT_LISTED = 10202;
  static final int NOT_FROM_HERE = 10204;
  private static final int PRIVATE = 10222;
  private static final int EMBEDDED_VIDEOS = 10;

  private Pages() {}

  static Reply profile(AccountView account) {
    return profile(account, 0);
  }

  /** What the outside world sees of a private account. */
  static Reply secret(AccountView account, Endpoint endpoint) {
    return switch (endpoint) {
      case USER_PAGE -> profile(account, PRIVATE);
      case LISTING -> listing(account, ListingPage.empty(true));
      case VIDEO -> videoDetail(PRIVATE);
      case EMBED, LOGIN, APP_API, OTHER -> Reply.status(404);
    };
  }

  /** What is seen of an account that does not exist. */
  static Reply missing(Endpoint endpoint) {
    return missing(endpoint, GONE);
  }

  /**
   * The same.
   *
   * @param statusCode what the profile page says of it
   */
  static Reply missing(Endpoint endpoint, int statusCode) {
    return switch (endpoint) {
      case USER_PAGE -> emptyProfile(statusCode);
      case LISTING -> missingListing();
      case VIDEO -> videoDetail(NOT_FROM_HERE);
      case EMBED, LOGIN, APP_API, OTHER -> Reply.status(404);
    };
  }

  static Reply listing(AccountView account, ListingPage page) {
    ObjectNode json = listing(0, page.more());
    ArrayNode items = json.putArray("itemList");
    page.posts().forEach(post -> items.add(ItemJson.item(account, post)));
    return Reply.json(json.toString());
  }

  /** An error that TikTok reports inside a successful reply. */
  static Reply statusOnly(int statusCode) {
    ObjectNode json = object().put("statusCode", statusCode).put("statusMsg", "");
    return Reply.json(json.toString());
  }

  static Reply embed(AccountView account) {
    ObjectNode state = object();
    ObjectNode data =
        state.putObject("source").putObject("data").putObject("/embed/" + account.handle());
    data.set("userInfo", ItemJson.author(account));
    ArrayNode videos = data.putArray("videoList");
    account.posts().stream()
        .limit(EMBEDDED_VIDEOS)
        .forEach(
            post -> videos.addObject().put("id", account.idOf(post)).put("desc", post.caption()));
    return html("TikTok embed", script("__FRONTITY_CONNECT_STATE__", state));
  }

  static Reply video(AccountView account, String id) {
    return account.posts().stream()
        .filter(post -> account.idOf(post).equals(id))
        .findFirst()
        .map(post -> videoDetail(account, post))
        .orElseGet(() -> videoDetail(NOT_FROM_HERE));
  }

  /** A page that stands before another for as long as the client has something to do. */
  static Reply waiting(String task) {
    return html("Please wait...", "<p>Please wait...</p>" + task);
  }

  static Reply captcha() {
    return html("Security check", "<div id=\"captcha\">Drag the slider to fit the puzzle</div>");
  }

  static Reply login() {
    return html("Log in", "<form><input name=\"user\"></form>");
  }

  static Reply withoutData() {
    return html("TikTok", "<div id=\"app\"></div>");
  }

  private static Reply profile(AccountView account, int statusCode) {
    boolean secret = statusCode == PRIVATE;
    ObjectNode scope = object();
    ObjectNode detail = scope.putObject("webapp.user-detail");
    ObjectNode info = detail.putObject("userInfo");
    info.set("user", ItemJson.author(account).put("privateAccount", secret).put("secret", secret));
    ObjectNode rounded = ItemJson.roundedStats(account);
    ObjectNode exact = ItemJson.exactStats(account);
    if (secret) {
      rounded.put("videoCount", 0);
      exact.put("videoCount", 0);
    }
    info.set("stats", rounded);
    info.set("statsV2", ItemJson.asText(exact));
    ArrayNode preview = info.putArray("itemList");
    if (!secret) {
      account.preview().forEach(post -> preview.add(ItemJson.item(account, post)));
    }
    detail.put("statusCode", statusCode).put("statusMsg", "");
    return universal(scope);
  }

  private static Reply emptyProfile(int statusCode) {
    ObjectNode scope = object();
    ObjectNode detail = scope.putObject("webapp.user-detail");
    detail.putObject("userInfo");
    detail.put("statusCode", statusCode).put("statusMsg", "");
    return universal(scope);
  }

  private static Reply missingListing() {
    ObjectNode json = listing(NOT_LISTED, false);
    json.putArray("itemList");
    return Reply.json(json.toString());
  }

  private static ObjectNode listing(int statusCode, boolean more) {
    return object()
        .put("statusCode", statusCode)
        .put("status_code", statusCode)
        .put("status_msg", "")
        .put("hasMoreLatest", false)
        .put("hasMorePrevious", more);
  }

  private static Reply videoDetail(int statusCode) {
    ObjectNode scope = object();
    ObjectNode detail = scope.putObject("webapp.video-detail");
    detail.putObject("itemInfo");
    detail.put("statusCode", statusCode).put("statusMsg", "");
    return universal(scope);
  }

  private static Reply videoDetail(AccountView account, SitePost post) {
    ObjectNode scope = object();
    ObjectNode detail = scope.putObject("webapp.video-detail");
    detail.putObject("itemInfo").set("itemStruct", ItemJson.item(account, post));
    detail.put("statusCode", 0).put("statusMsg", "");
    return universal(scope);
  }

  private static Reply universal(ObjectNode scope) {
    ObjectNode data = object();
    data.set("__DEFAULT_SCOPE__", scope);
    return html("TikTok", script("__UNIVERSAL_DATA_FOR_REHYDRATION__", data));
  }

  private static Reply html(String title, String body) {
    return Reply.html(
        "<!DOCTYPE html><html><head><title>%s</title></head><body>%s</body></html>"
            .formatted(title, body));
  }

  /** A caption must not end the script that it stands in. */
  private static String script(String id, ObjectNode json) {
    return "<script id=\"%s\" type=\"application/json\">%s</script>"
        .formatted(id, inScript(json.toString()));
  }

  static String inScript(String json) {
    return json.replace("<", "\\u003C");
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
