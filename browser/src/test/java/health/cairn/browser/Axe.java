package health.cairn.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * The rules of axe, put into a page once and asked there; what comes back is the findings alone.
 */
record Axe(Page page) {
  static final List<String> TAGS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /**
   * What can be right on a desk and wrong on a phone of the same page: sizes and what lies over
   * what, a part that must be scrolled, and what is missed when something is not shown there.
   */
  static final List<String> OF_SIZE =
      List.of(
          // Smaller or nearer to each other.
          "target-size",
          // On another ground, or with something before it.
          "color-contrast",
          "link-in-text-block",
          // A table or a picture that is wider than the phone.
          "scrollable-region-focusable",
          // What these ask for may be among what is left out.
          "page-has-heading-one",
          "heading-order",
          "empty-heading",
          "landmark-one-main",
          "region",
          "bypass",
          "skip-link");

  private static final String SCRIPT = AxeBuilder.getAxeScript();

  private static final String FIND =
      """
      async ([only, parts]) => {
        const context = parts ? { include: window.shownOnlyHere() } : document;
        if (parts && context.include.length === 0) return [];
        const found = await axe.run(context, { runOnly: only, resultTypes: ['violations'] });
        return found.violations.map(it => `${it.id}|${it.nodes.length} times: ${it.nodes[0].html}`);
      }\
      """;

  /** Remembers what is not shown, so that it can be told later what is shown only then. */
  private static final String REMEMBER =
      """
      () => {
        const shown = e => e.checkVisibility({ visibilityProperty: true });
        const hidden = new Set([...document.querySelectorAll('body *')].filter(e => !shown(e)));
        window.shownOnlyHere = () => [...hidden].filter(e => shown(e) && !hidden.has(e.parentElement));
      }\
      """;

  /** All rules, on the page as it is now. */
  List<String> all() {
    page.evaluate(SCRIPT);
    page.evaluate(REMEMBER);
    return find(Map.of("type", "tag", "values", TAGS), false);
  }

  /** After {@link #all} at another size: what depends on it, and all of what is shown only now. */
  List<String> again() {
    var ofSize = find(Map.of("type", "rule", "values", OF_SIZE), false);
    var parts = find(Map.of("type", "tag", "values", TAGS), true);
    return java.util.stream.Stream.concat(ofSize.stream(), parts.stream()).distinct().toList();
  }

  private List<String> find(Map<String, Object> only, boolean parts) {
    return ((List<?>) page.evaluate(FIND, List.of(only, parts)))
        .stream().map(String::valueOf).toList();
  }
}
