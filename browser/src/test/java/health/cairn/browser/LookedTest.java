package health.cairn.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The looker looked at: pages that are broken on purpose, each in one way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LookedTest {
  private static final Pattern RULE =
      Pattern.compile("^at \\d+ px ([a-z0-9-]+)\\b.*", Pattern.DOTALL);
  private static final String SOUND =
      """
      <!doctype html><html lang="en"><head><title>A page</title><style>
        body { font: 16px sans-serif; color: #222; background: #fff }
        button { min-width: 44px; min-height: 44px; margin: 8px }
        @media print { nav { display: none } }
        %s</style></head><body>
        <nav aria-label="Main"><a href="#a">First</a></nav>
        <main id="a"><h1>A page</h1>%s</main></body></html>
      """;

  private final Chromium chromium = Chromium.start();

  @AfterAll
  void close() {
    chromium.close();
  }

  @Test
  void findsNothingOnAPageThatIsSound() {
    var fields =
        """
        <label>Day <input type="date"></label>
        <fieldset><legend>Which</legend>
          <label><input type="radio" name="one" value="a"> This</label>
          <label><input type="radio" name="one" value="b"> That</label></fieldset>
        <details><summary>More</summary><a href="#b">Second</a></details>
        <button type="button">Keep</button>
        """;
    assertThat(new Looked(page("", fields)).barriers()).isEmpty();
  }

  /**
   * Each row: what must be found, and the style and the part that break the page. With every rule
   * asked at both sizes, as axe does it by itself, no other rule is broken.
   */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "broken.txt", delimiter = '|')
  void findsWhatIsBroken(String expected, @Nullable String style, String part) {
    var page = page(style == null ? "" : style, part);
    var byAxe = byAxe(page);
    page.setViewportSize(390, 844);
    byAxe.addAll(byAxe(page));
    page.setViewportSize(1360, 900);
    var found = new Looked(page).barriers();
    page.context().close();
    assertThat(found).first().asString().startsWith(expected);
    assertThat(rules(found)).isEqualTo(byAxe).hasSizeLessThanOrEqualTo(1);
  }

  private static Set<String> rules(List<String> found) {
    return found.stream()
        .map(RULE::matcher)
        .filter(Matcher::matches)
        .map(it -> it.group(1))
        .collect(Collectors.toSet());
  }

  private Page page(String style, String part) {
    var page = chromium.browser().newContext(Clinic.desk()).newPage();
    page.setContent(SOUND.formatted(style, part));
    return page;
  }

  private static Set<String> byAxe(Page page) {
    // Without the second page that it otherwise opens for frames, of which there are none.
    return new AxeBuilder(page)
        .setLegacyMode(true).withTags(Axe.TAGS).analyze().getViolations().stream()
            .map(Rule::getId)
            .collect(Collectors.toSet());
  }
}
