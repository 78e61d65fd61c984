package io.soundtracker.config;

import java.util.OptionalInt;
import java.util.Set;

/** What the heading of a column in a list of accounts says that the column holds. */
enum AccountHeading {
  ACCOUNT,
  TARGET,
  DISPLAY_NAME,
  NOTES,

  /** Names of another network, addresses of people: never accounts, however much they look so. */
  FOREIGN,

  UNKNOWN;

  private static final Set<String> HANDLES =
      words("handle handles username usernames userhandle accounthandle");
  private static final Set<String> ACCOUNTS =
      words(
          "account accounts accountname user users creator creators profile profiles profil"
              + " profilename channel konto compte cuenta usuario benutzer benutzername hesap"
              + " kullaniciadi kullanıcıadı");
  private static final Set<String> LINKS =
      words("url urls link links profileurl profilelink profillink accounturl accountlink userurl");

  /** Names that mean accounts only together with the word TikTok. */
  private static final Set<String> OF_TIKTOK = words(" name id at page");

  private static final Set<String> TARGETS =
      words(
          "target targets istarget targetaccount istargetaccount ours ziel zielkonto zielaccount");
  private static final Set<String> DISPLAY_NAMES =
      words(
          "name displayname fullname realname nickname artist artistname creatorname anzeigename");
  private static final Set<String> REMARKS =
      words(
          "note notes comment comments remark remarks description notiz notizen bemerkung kommentar");
  private static final Set<String> OTHERS =
      words(
          "insta youtube facebook twitter snapchat threads spotify soundcloud twitch mail manager"
              + " phone website");

  /** Reads a heading; case, spaces, underscores and other marks in it don't count. */
  static AccountHeading of(String heading) {
    String letters = CsvText.letters(heading);
    if (OTHERS.stream().anyMatch(letters::contains)) {
      return FOREIGN;
    } else if (rank(heading).isPresent()) {
      return ACCOUNT;
    } else if (TARGETS.contains(letters)) {
      return TARGET;
    } else if (DISPLAY_NAMES.contains(letters)) {
      return DISPLAY_NAME;
    }
    return REMARKS.contains(letters) ? NOTES : UNKNOWN;
  }

  /** Whether a first row with this cell is a row of headings. */
  static boolean isHeading(String cell) {
    AccountHeading heading = of(cell);
    return heading != UNKNOWN && heading != FOREIGN;
  }

  /** How surely a column with this heading holds accounts: 0 is surest, empty is not at all. */
  static OptionalInt rank(String heading) {
    String letters = CsvText.letters(heading);
    String rest = letters.replace("tiktok", "");
    boolean known = HANDLES.contains(rest) || ACCOUNTS.contains(rest) || LINKS.contains(rest);
    if (!letters.equals(rest)) {
      return known || OF_TIKTOK.contains(rest) ? OptionalInt.of(0) : OptionalInt.empty();
    } else if (!known) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(HANDLES.contains(rest) ? 1 : ACCOUNTS.contains(rest) ? 2 : 3);
  }

  private static Set<String> words(String text) {
    return Set.of(text.split(" ", -1));
  }
}
