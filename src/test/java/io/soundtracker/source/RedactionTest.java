package io.soundtracker.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {

  @Test
  void hides_given_secrets_but_none_so_short_that_any_text_has_them() {
    Redaction redaction = new Redaction(List.of("s3cret!", "", "abc"));

    assertThat(redaction.clean("s3cret! at /x/s3cret!.txt of abc"))
        .isEqualTo("*** at /x/***.txt of abc");
  }

  @Test
  void hides_a_secret_that_begins_with_another_one_wholly() {
    assertThat(new Redaction(List.of("moss", "moss:p@ss")).clean("moss:p@ss of moss"))
        .isEqualTo("*** of ***");
  }

  @Test
  void hides_a_secret_also_as_python_shows_it() {
    assertThat(new Redaction(List.of("pass\\word")).clean("['-p', 'pass\\\\word'] pass\\word"))
        .isEqualTo("['-p', '***'] ***");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "proxy http://moss:p%40ss:word@10.0.0.1:80 failed | proxy http://***@10.0.0.1:80 failed",
        "socks5://moss@h:1 | socks5://***@h:1",
        "GET /x?msToken=aB-1_%3D&cursor=0 | GET /x?msToken=***&cursor=0",
        "Cookie: sessionid=0123abc; lang=en | Cookie: ***",
        "b'GET / HTTP/1.1\\r\\nCookie: a=b; c=d\\r\\nHost: h | b'GET / HTTP/1.1\\r\\nCookie: ***\\r\\nHost: h",
        "sid_tt=99; x | sid_tt=***; x",
        "Proxy-Authorization: Basic bW9zcw== end | Proxy-Authorization: *** end",
        "'password': 'hunter2' | 'password': '***'",
        "skipping cookie file entry due to invalid length 1: 'abc' | skipping cookie file entry ***",
        "https://www.tiktok.com/@moss.lantern | https://www.tiktok.com/@moss.lantern"
      })
  void hides_what_looks_like_credentials(String said, String clean) {
    assertThat(new Redaction(List.of()).clean(said)).isEqualTo(clean);
  }
}
