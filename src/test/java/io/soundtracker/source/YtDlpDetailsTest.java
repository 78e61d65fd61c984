package io.soundtracker.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.loopback.RealYtDlp;
import io.soundtracker.source.YtDlpDetails.Profiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YtDlpDetailsTest {

  @TempDir private Path folder;

  @Test
  void the_real_one_names_its_python_and_that_profiles_can_be_listed() {
    YtDlpDetails details = YtDlpDetails.of(YtDlp.at(RealYtDlp.path()));

    assertThat(details.python()).hasValueSatisfying(v -> assertThat(v).startsWith("3."));
    assertThat(details.curlCffi()).isPresent();
    assertThat(details.impersonated()).anyMatch(target -> target.startsWith("Chrome-"));
    assertThat(details.profiles()).isEqualTo(Profiles.SUPPORTED);
  }

  @Test
  void what_is_missing_or_marked_as_broken_is_told_apart() throws IOException {
    assertThat(
            detailsOf(
                """
                *verbose*) echo '[debug] Python 3.9.2 (CPython)' >&2
                  echo '[debug] Optional libraries: certifi-1, curl_cffi-0.5.9 (unsupported), x-1' >&2; exit 2;;
                *targets*) echo '[info] Available impersonate targets'
                  echo 'Client   OS       Source'; echo '-----------------------'
                  echo 'Chrome   -        curl_cffi (not available)'
                  echo 'Edge-99  Windows  curl_cffi'; echo 'Edge-99  Macos    curl_cffi';;
                *extractors*) echo tiktok:tag; echo 'tiktok:user (CURRENTLY BROKEN)';;
                """))
        .isEqualTo(
            new YtDlpDetails(
                Optional.of("3.9.2"),
                Optional.of("0.5.9"),
                List.of("Edge-99"),
                Profiles.MARKED_AS_BROKEN));
  }

  @Test
  void what_it_does_not_answer_is_unknown() throws IOException {
    assertThat(detailsOf("*) echo tiktok:tag; exit 2;;"))
        .isEqualTo(
            new YtDlpDetails(Optional.empty(), Optional.empty(), List.of(), Profiles.UNKNOWN));
  }

  private YtDlpDetails detailsOf(String cases) throws IOException {
    Path script = Script.write(folder.resolve("yt-dlp"), "case \"$*\" in\n" + cases + "\nesac");
    return YtDlpDetails.of(new YtDlp(script, "2026.08.19", LocalDate.of(2026, 8, 19)));
  }
}
