package io.soundtracker.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Handle;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformLinkTest {

  @Test
  void allows_posts_and_profiles() {
    assertThat(PlatformLink.allows(URI.create("https://www.tiktok.com/@ann/video/1"))).isTrue();
    assertThat(PlatformLink.allows(PlatformLink.profile(new Handle("@ann")))).isTrue();
    assertThat(PlatformLink.profile(new Handle("@ann"))).hasToString("https://www.tiktok.com/@ann");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.tiktok.com/@ann",
        "https://www.tiktok.com.evil.example/@ann",
        "https://user@www.tiktok.com/@ann",
        "https://www.tiktok.com:8443/@ann",
        "javascript:alert(1)",
        "//www.tiktok.com/@ann",
        "data:text/html,hello"
      })
  void allows_nothing_else(String address) {
    assertThat(PlatformLink.allows(URI.create(address))).isFalse();
  }
}
