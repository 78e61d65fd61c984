package io.soundtracker.sample;

import java.util.List;

/** Ordinary captions in the language of an account: two phrases, an emoji and some hashtags. */
public record SampleCaptions(List<String> openings, List<String> endings, List<String> hashtags) {

  private static final SampleCaptions ENGLISH =
      new SampleCaptions(
          List.of(
              "late shift, last train",
              "pov: you found the rooftop key",
              "I said one more take",
              "my neighbour asked for the name",
              "wait for the second half",
              "grandpa approves",
              "first frost of the year",
              "learning this by heart, day 12",
              "the quiet part"),
          List.of(
              "which part do you replay",
              "save it for a grey day",
              "part two tomorrow",
              "sound on",
              "who else hears the rain in it",
              "no cuts",
              "this one stays"),
          List.of("fyp", "newmusic", "onrepeat", "smallartist", "latenight", "dance", "vinyl"));

  private static final SampleCaptions SPANISH =
      new SampleCaptions(
          List.of(
              "domingo de azotea",
              "ensayo general sin café",
              "así suena mi barrio a las seis",
              "mi abuela la canta mejor",
              "otra vez este estribillo",
              "la última y nos vamos"),
          List.of("¿la ponemos otra vez?", "dime qué parte te llegó", "súbele", "parte dos mañana"),
          List.of("parati", "músicanueva", "canción", "baile", "enbucle"));

  private static final SampleCaptions RUSSIAN =
      new SampleCaptions(
          List.of(
              "вечер на крыше",
              "первый снег и этот припев",
              "репетиция без света",
              "поставьте на повтор",
              "сосед снова спросил название"),
          List.of("слушать до конца", "кто ещё не спит", "вторая часть завтра", "звук погромче"),
          List.of("рек", "музыка", "наповторе", "танцы"));

  private static final SampleCaptions JAPANESE =
      new SampleCaptions(
          List.of("終電のあとで", "この曲だけで朝になる", "練習三日目", "窓を開けて聴いてほしい", "サビの前がいちばん好き"),
          List.of("音ありで", "続きは明日", "どこが好き？", "ひとつだけ歌います"),
          List.of("おすすめ", "新曲", "踊ってみた", "夜更かし"));

  private static final SampleCaptions ARABIC =
      new SampleCaptions(
          List.of(
              "مساء هادئ فوق السطح",
              "أول مطر هذا العام",
              "تمرين بلا قهوة",
              "جارتي سألت عن اسم الأغنية"),
          List.of("أعيدوا المقطع الثاني", "الجزء الثاني غدا", "ارفع الصوت"),
          List.of("اكسبلور", "موسيقى", "جديد"));

  private static final List<String> EMOJI = List.of("✨", "🌙", "🎧", "🫶", "☔", "🪁", "");

  public SampleCaptions {
    openings = List.copyOf(openings);
    endings = List.copyOf(endings);
    hashtags = List.copyOf(hashtags);
  }

  static SampleCaptions in(String language) {
    return switch (language) {
      case "en" -> ENGLISH;
      case "es" -> SPANISH;
      case "ru" -> RUSSIAN;
      case "ja" -> JAPANESE;
      case "ar" -> ARABIC;
      default -> throw new IllegalArgumentException("No captions in " + language);
    };
  }

  String caption(Dice dice) {
    StringBuilder caption = new StringBuilder(dice.pick(openings));
    if (dice.chance(0.5)) {
      caption.append(dice.chance(0.2) ? '\n' : ' ').append(dice.pick(endings));
    }
    String emoji = dice.pick(EMOJI);
    caption.append(emoji.isEmpty() ? "" : " " + emoji);
    int first = (int) dice.between(0, hashtags.size());
    int count = (int) dice.between(0, 3);
    for (int i = 0; i < count; i++) {
      caption.append(" #").append(hashtags.get((first + i) % hashtags.size()));
    }
    return caption.toString();
  }
}
