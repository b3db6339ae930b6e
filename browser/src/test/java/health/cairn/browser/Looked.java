package health.cairn.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;

/** What bars somebody from a page: by screen reader, keyboard, on a phone, on paper. */
record Looked(Page page) {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final String TOO_WIDE =
      """
      [...document.querySelectorAll('body *')].filter(e => {
        const box = e.getBoundingClientRect();
        if (box.width < 2 || box.right <= innerWidth + 1) return false;
        for (let up = e.parentElement; up; up = up.parentElement)
          if (['auto', 'scroll', 'hidden'].includes(getComputedStyle(up).overflowX)) return false;
        return getComputedStyle(e).visibility !== 'hidden';
      }).slice(0, 3).map(e => e.outerHTML.slice(0, 120))""";

  /** A field of several parts, such as a date, is met several times in a row. */
  private static final String NEXT =
      """
      () => {
        const e = document.activeElement;
        if (!e || e === document.body) return '';
        if (e.dataset.tabbed) return e === window.tabbedLast ? '' : 'round';
        e.dataset.tabbed = 'yes';
        window.tabbedLast = e;
        const style = getComputedStyle(e);
        const marked = style.outlineStyle !== 'none' || style.boxShadow !== 'none';
        return (marked ? 'seen ' : 'unseen ') + e.outerHTML.slice(0, 100);
      }""";

  /** What Tab should reach: of radio buttons of one name the first or the chosen one. */
  private static final String MISSED =
      """
      [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter(e =>
        !e.dataset.tabbed && !e.disabled && e.type !== 'hidden' && e.type !== 'radio'
        && e.tabIndex >= 0 && e.checkVisibility({ visibilityProperty: true }) && !e.closest('dialog:not([open])'))
        .slice(0, 3).map(e => e.outerHTML.slice(0, 120))""";

  List<String> barriers() {
    var found = new ArrayList<String>();
    axe(found, "at 1360 px");
    keyboard(found);
    page.setViewportSize(390, 844);
    axe(found, "at 390 px");
    wide(found, "too wide at 390 px");
    page.setViewportSize(794, 1123);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    wide(found, "too wide on paper");
    if (page.locator("nav").first().isVisible()) found.add("navigation on paper");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    page.setViewportSize(1360, 900);
    return found;
  }

  /** Whether longer words still fit, and none is missing. */
  List<String> barriersOfWords(String language) {
    var found = new ArrayList<String>();
    if (!language.equals(page.locator("html").getAttribute("lang"))) found.add("another language");
    if (page.locator("body").innerText().contains("??")) found.add("a message without words");
    page.setViewportSize(390, 844);
    wide(found, "too wide at 390 px");
    page.setViewportSize(1360, 900);
    wide(found, "too wide at 1360 px");
    return found;
  }

  private void axe(List<String> found, String where) {
    for (Rule rule : new AxeBuilder(page).withTags(RULES).analyze().getViolations()) {
      var nodes = rule.getNodes();
      found.add(
          rule.getId() + " " + where + ", " + nodes.size() + " times: " + nodes.get(0).getHtml());
    }
  }

  private void wide(List<String> found, String what) {
    for (var it : (List<?>) page.evaluate(TOO_WIDE)) found.add(what + ": " + it);
  }

  private void keyboard(List<String> found) {
    page.evaluate("document.activeElement.blur(); window.scrollTo(0, 0)");
    for (int tabs = 0; tabs < 600; tabs++) {
      page.keyboard().press("Tab");
      var at = String.valueOf(page.evaluate(NEXT));
      if (at.equals("round")) break;
      if (at.startsWith("unseen")) found.add("focus cannot be seen: " + at.substring(7));
    }
    for (var it : (List<?>) page.evaluate(MISSED)) found.add("Tab does not reach: " + it);
  }
}
