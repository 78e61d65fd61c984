package io.soundtracker.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnStyleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@import 'x.css';",
        "@IMPORT url(data:text/css,x);",
        "a { background: url(https://example.com/x.png) }",
        "a { background: url( 'x.png' ) }",
        "a { background: URL(//example.com) }",
        "a { background: image-set('x.png' 1x) }",
        "a { background: \\75rl(x.png) }",
        "</style><script>",
        "<!-- x"
      })
  void what_would_load_something_is_refused_with_its_line(String css) {
    assertThatThrownBy(() -> new OwnStyle(":root {\n  --ink: #111;\n}\n" + css))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("line 4: ")
        .hasMessageContaining("the page loads nothing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":root { --accent: #123456; }",
        "a { background: url(data:image/png;base64,AAAA) }",
        "a { background: url( \"data:image/png;base64,AAAA\" ) }",
        "path { fill: url(#shade) }",
        "a::before { content: '✓' }"
      })
  void what_brings_all_it_needs_is_taken(String css) {
    assertThat(new OwnStyle(css).css()).isEqualTo(css);
  }
}
