package io.soundtracker.sample;

import io.soundtracker.model.Handle;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The accounts of the invented network: four targets, eight others. */
final class SampleAccounts {

  /**
   * Code, handle, display name, role, language of captions, posts a day, first and last day of
   * posting, median of final views, likes per view, title of its own sounds.
   */
  private static final String ACCOUNTS =
      """
      L|luna.paperplane|Luna Paperplane ✈️|target|en|3.8|2026-09-02|2026-11-01|24000|0.13|original sound
      N|northside.tape|Northside Tape, Vol. 2|target|en|3.0|2026-09-02|2026-11-01|15000|0.09|original sound
      M|mira.solanto|Mira Solanto|target|es|2.0|2026-09-02|2026-11-01|9000|0.16|sonido original
      F|fern.and.moss|Fern & Moss|target|en|1.3|2026-09-02|2026-11-01|5500|0.07|original sound
      D|marmot.dances|Marmot Dances|other|en|4.8|2026-09-02|2026-11-01|40000|0.10|original sound
      S|saltglass.edits|SALTGLASS|other|en|3.5|2026-09-02|2026-11-01|120000|0.05|original sound
      Z|zvezda_na_kryshe|Звезда на крыше|other|ru|1.4|2026-09-02|2026-11-01|7000|0.11|оригинальный звук
      H|hoshinokaban|星の鞄|other|ja|1.1|2026-09-02|2026-11-01|11000|0.14|オリジナル楽曲
      K|noor.of.kites|نور الطائرات|other|ar|1.1|2026-09-02|2026-11-01|4000|0.12|الصوت الأصلي
      T|tinroof.radio|Tin Roof Radio|other|en|3.2|2026-09-02|2026-09-26|3000|0.06|original sound
      Q|quiet_umbrella|quiet umbrella|other|en|0.08|2026-09-02|2026-11-01|900|0.05|original sound
      P|pocket.comet|Pocket Comet ☄️|other|en|3.0|2026-10-27|2026-11-01|2500|0.19|original sound
      """;

  private SampleAccounts() {}

  static List<SampleAccount> all() {
    return ACCOUNTS.lines().map(line -> account(line.split("\\|", -1))).toList();
  }

  private static SampleAccount account(String[] cells) {
    return new SampleAccount(
        cells[0].charAt(0),
        Handle.parse(cells[1]),
        cells[2],
        cells[3].equals("target"),
        SampleCaptions.in(cells[4]),
        Double.parseDouble(cells[5]),
        LocalDate.parse(cells[6]).atTime(InventedNetwork.OBSERVED).toInstant(ZoneOffset.UTC),
        LocalDate.parse(cells[7]).atTime(InventedNetwork.OBSERVED).toInstant(ZoneOffset.UTC),
        Double.parseDouble(cells[8]),
        Double.parseDouble(cells[9]),
        cells[10]);
  }
}
