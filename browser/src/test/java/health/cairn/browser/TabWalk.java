package health.cairn.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * Through a page by Tab alone, once round. The page keeps what each stop looked like and is asked
 * for it at the end, so that a stop costs one key.
 */
record TabWalk(Page page) {
  private static final int LONGEST = 600;

  /** A day with its time has seven, and each may be met. */
  private static final int PARTS = 8;

  /** A field of several parts, such as a date, is met several times in a row. */
  private static final String WATCH =
      """
      () => {
        document.activeElement.blur();
        window.scrollTo(0, 0);
        const walk = window.tabWalk = { unseen: [], round: false, last: null };
        document.addEventListener('focusin', ({ target: e }) => {
          if (walk.round || e === walk.last) return;
          if (e.dataset.tabbed) { walk.round = true; return; }
          e.dataset.tabbed = 'yes';
          walk.last = e;
          const style = getComputedStyle(e);
          if (style.outlineStyle === 'none' && style.boxShadow === 'none')
            walk.unseen.push(e.outerHTML.slice(0, 100));
        }, true);
        return [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].length;
      }\
      """;

  /** What Tab should reach: of radio buttons of one name the first or the chosen one. */
  private static final String MISSED =
      """
      [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter(e =>
        !e.dataset.tabbed && !e.disabled && e.type !== 'hidden' && e.type !== 'radio'
        && e.tabIndex >= 0 && e.checkVisibility({ visibilityProperty: true }) && !e.closest('dialog:not([open])'))
        .slice(0, 3).map(e => e.outerHTML.slice(0, 120))\
      """;

  List<String> barriers() {
    var found = new ArrayList<String>();
    // Past the keyboard of Playwright, whose trace takes a picture of the page before and after
    // each key. Never detached: that takes away what other sessions gave the page, a device for
    // passkeys among it.
    var keys = page.context().newCDPSession(page);
    var stops = ((Number) page.evaluate(WATCH)).intValue();
    // Of one stop alone nobody can tell when it is met again.
    int longest = Math.min(LONGEST, PARTS * (stops + 1));
    for (int tabs = 0; tabs < longest && !isRound(); ) {
      // As many as there are, then a few at a time: not all can be reached, and dates have parts.
      for (int more = tabs == 0 ? stops / 2 + 1 : 5; more > 0 && tabs < longest; more--, tabs++) {
        keys.send("Input.dispatchKeyEvent", key("rawKeyDown"));
      }
    }
    keys.send("Input.dispatchKeyEvent", key("keyUp"));
    for (var it : list("tabWalk.unseen")) found.add("focus cannot be seen: " + it);
    for (var it : list(MISSED)) found.add("Tab does not reach: " + it);
    return found;
  }

  private static JsonObject key(String type) {
    var tab = new JsonObject();
    tab.addProperty("type", type);
    tab.addProperty("key", "Tab");
    tab.addProperty("code", "Tab");
    tab.addProperty("windowsVirtualKeyCode", 9);
    return tab;
  }

  private boolean isRound() {
    return (boolean) page.evaluate("tabWalk.round");
  }

  private List<?> list(String asked) {
    return (List<?>) page.evaluate(asked);
  }
}
