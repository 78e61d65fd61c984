package io.soundtracker.sample;

import java.util.List;
import java.util.stream.Stream;

/** The sounds of the invented network: who uses which, and how often. */
final class SampleSongs {

  /**
   * Title, author, album, the codes of the accounts, weight. Capital letters L N M F are the
   * targets. The first songs are those that rise.
   */
  private static final String SONGS =
      """
      Salt Hour Signal|Ottoline Varr|Tidewater Radio|LNMDSPZ|0.3
      Borrowed Umbrella|Juniper Clasp & Hollis Wren||LNFDSPK|0.3
      Pixel Orchard|MOTHFRAME|Save Point Garden|NMDSZHP|0.3
      Kettle Lightning|The Quiet Engines|Steam Letters|LMFDSHP|0.3
      Tram Nine Lullaby|Perla Quist, Dov Amsel & Ren Okabane|Depot Songs|LNDSZKP|0.3
      Lanterns Under Ice|Ida Merrowe|Cold Harbour Letters|LNMFDSZHTQPK|5
      Velvet Turnstile|Cassian Ottway|Velvet Turnstile|LNDSTZ|5
      Second-Hand Moon|Paloma Irish|Pawnshop Planets|LMDSTHP|4
      Copper Season|Brack & Tully|Copper Season|LNMDS|4
      Slow Ferry|Ines Halloway|Harbour Lights Out|LNDST|4
      Slow Ferry|Gorm Lindqvist|Fjordsyn|MDSZ|2
      Night Kiosk|Dagny Pell|Open Late|LNFDST|4
      NIGHT KIOSK|Rue Fantom|Neon Errands|NDS|2
      Paper Compass|Wend & Weather|Maps for Indoors|LMDSZ|4
      Honey in the Wiring|Teodor Vask|Household Current|NMDSTQ|4
      Marigold Exit|Sunniva Crake|Exit Music for Gardens|LNDSK|3
      Dust on the Dial|Low Meridian Six|Longwave|LFDSZ|3
      Thirteen Balconies|Aurelio Benz|Thirteen Balconies|MNDSK|3
      Soft Machinery Waltz|Clement Ashgrove|Waltzes for Robots|LNDSH|3
      Gasoline Hymnal|Ruth Kestrel|Gasoline Hymnal|NDST|3
      Tangerine Weather|Bibi Lorne|Citrus Almanac|LMDSQ|3
      Blue Receipt|Otis Fennimore|Itemised|NFDS|3
      How to Fold a Map|Greta Sol Hansi|How to Fold a Map|LDSZH|3
      Ghost in the Photobooth|Mina Tarrow|Four Frames|LNDT|3
      Cardboard Kingdoms|Theo Brindle|Cardboard Kingdoms|MFDS|3
      Lemon Static|Fizzgrove|Lemon Static|NDSH|3
      Evening Class|Mr. Ostrander|Evening Class|LNDZ|3
      A Minor Weather Event|Philippa Stroud|Forecasts|LDSK|3
      Snowglobe Logic|Kasper Ymir|Shaken|NDSZ|2
      Postcards to Nobody|Lena Marchetti-Voss|Return to Sender|LMDS|2
      Elevator to the Sea|Coral Banister|Floor Zero|NDSH|2
      Rust & Ribbon|Harrow & Sons||LFDS|2
      Telegraph Bees|Apiary Club|Hum|NMDT|2
      Violet Overtime|Sasha Nightingall||LDSZ|2
      Cassette for Clara|Emmett Rook|Side C|NDSK|2
      The Long Way Home Through the Amber Fields (Part One)|Osric Vale|Amber Fields|LMDS|2
      The Long Way Home Through the Amber Fields (Part Two)|Osric Vale|Amber Fields|LNDS|2
      Who? What/Where: [Take 1*2] \\ A Very Long Reprise|Null Cathedral|Questions|LNDSZ|2
      Doorbell Sonata|Winifred Asch|Chamber Pop|LDS|2
      Sixteen Candles Short|Beau Larkspur|Power Cut|NDS|2
      Milk Round|Early Gentlemen||FDST|2
      Hexagon Heart|Bea Sixsides|Geometry|LDH|2
      Half a Lighthouse|Maren Skaug||NDZ|2
      Low Tide Library|Isolde Penn & The Overdue||MDS|2
      Nobody's Armrest|Aeroplane Nuns||LNS|2
      Cinnamon Telegram|Zofia Barret|Sent With Sugar|MDK|2
      Orbit, Please|Captain Dolores|Ground Control Karaoke|LDSH|2
      Glass  Harbour |Nell  Quayle|Glass Harbour|NDS|2
      Untitled Tape 7|||LDS|2
      Mirrorball Dentist|Sugar Cavity feat. Dr. Plume|Open Wide|LMDS|2
      Rain Check, Please|Salt,Stone|Rain Check|NDS|2
      Duplex|Mono&Poly Sisters||FDS|2
      Static Bouquet|Juno Hartle||LDT|2
      Attic Astronomy|Percival Dusk||NDZ|2
      Pocketful of Gravel|Lowell Grange||DST|2
      Carousel After Dark|Minnow Parade||LSH|2
      Tin Whistle Summer|Eamon Greywater||DSTK|2
      Switchboard Operator|Vera Plugg|Hold the Line|NDS|1.5
      Second Breakfast Blues|Barnaby Crumb||LD|1.5
      Quicksilver Laundry|Spin Cycle Choir||MDS|1.5
      Badminton at Dawn|Feather & Shuttle||FD|1.5
      Yesterday's Forecast|Nimbus Row||ND|1.5
      Left at the Lighthouse|Torvald Ness||LS|1.5
      Hotel Perennial|Flora Concierge||NS|1.5
      Magnet School|Iron Filing Cabinet||LDS|1.5
      Ponytail Theory|Dr. Kitty Calder||MDH|1.5
      Ladder to Nowhere|The Rungs Below||NDS|1.5
      Sundial Disco|Gnomon Brothers||LDSK|1.5
      🫧 bubble math|tiny abacus ✨|🫧|LMDH|1.5
      雨の駅前通り|灯台パレード||HDN|2
      三番線のくじら|夜間飛行クラブ部|三番線|HS|2
      Карамельный трамвай|Станция Полынь|Остановка|ZDL|2
      Письма без марок|Лида Ветрова & Грач||ZS|2
      مصباح فوق السطح|ريم الوادية||KDM|2
      Azotea de marzo|Lucía Bramante, Tato Quiroga||MSD|2
      Echo Deposit|Vaultmouth|Echo Deposit|LN|4
      Saffron Getaway|Amara Linwood|Saffron Getaway|LNM|3
      Half-Moon Contract|Gideon Flare & Sable June|Half-Moon Contract|LM|3
      Ivory Traffic|Halcyon Bright|Ivory Traffic|LNMF|3
      Bonfire Arithmetic|Tess Arrowood|Bonfire Arithmetic|NM|2.5
      Wildcard Summer|Jonah Pike Trio|Wildcard Summer|LF|2.5
      Neon Confessional|Sister Ampere|Neon Confessional|N|2.5
      Chandelier Weather|Opal Renwick||LNF|2
      Última parada del sol|Noelia Farías|Última parada del sol|ML|2.5
      Tidal Handshake|Marlow & Finch, The Lesser Kings|Tidal Handshake|NF|2.5
      Ember Etiquette|Rosalind Kay-Toft|Ember Etiquette|LNS|2.5
      Glacier Gossip|Frida Holmgard|Glacier Gossip|LMZ|2.5
      Sleepwalk Atlas|Corin Delamere|Sleepwalk Atlas|NFD|2.5
      Parachute Season|Windsock Club|Parachute Season|LH|2.5
      Tambourine Court|Judge Melody|Tambourine Court|MNK|2.5
      Origami Engine|Foldback Parade||LNMD|2
      Gosling Shuffle|Farmyard Union||D|2
      Cartwheel Dept.|Gym Ghosts||DS|2
      Basement Sunrise|Subfloor||DT|2
      Filter House|Gauzework||S|2
      Overexposed in Ghent|Aperture Twins||SD|2
      Grain of Film|Silver Halide||SH|2
      Двор номер восемь|Антресоль|Двор номер восемь|Z|3
      Снегопад в плеере|Тихий Диктор||ZD|2
      自転車と夏の終わり|みずたま書房|自転車と夏の終わり|H|3
      شباك على البحر الهادئ|فرقة النورس البعيد|شباك على البحر الهادئ|K|3
      Tin Roof Sermon|Cobb Maddigan||TD|2
      Longwave Goodbye|Static Pastor||TS|2
      """;

  /** Original sounds of authors outside the network: title as localised, author, users, weight. */
  private static final String FOREIGN_ORIGINALS =
      """
      original sound|Dottie Marsh|LNDS|2
      original sound|Kit & Juniper|NDS|2
      sonido original|Tomás Brizuela|MD|2
      оригинальный звук|Гоша Лужин|ZS|2
      オリジナル楽曲|みつば商店|HD|2
      son original|Amélie Ravaud|LMS|2
      الصوت الأصلي|سلمى الرمل|KD|2
      original sound|user48151623420|DST|1.5
      """;

  private static final double OWN_ORIGINAL = 4;

  private SampleSongs() {}

  static List<SampleSong> all(List<SampleAccount> accounts) {
    Stream<SampleSong> released =
        rows(SONGS).map(c -> SampleSong.released(c[0], c[1], c[2], c[3], Double.parseDouble(c[4])));
    Stream<SampleSong> foreign =
        rows(FOREIGN_ORIGINALS)
            .map(c -> SampleSong.recordedBy(c[0], c[1], c[2], Double.parseDouble(c[3])));
    Stream<SampleSong> own =
        accounts.stream().map(account -> SampleSong.recordedBy(account, OWN_ORIGINAL));
    return Stream.of(released, foreign, own).flatMap(songs -> songs).toList();
  }

  private static Stream<String[]> rows(String table) {
    return table.lines().map(line -> line.split("\\|", -1));
  }
}
