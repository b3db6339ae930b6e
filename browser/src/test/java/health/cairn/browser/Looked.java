package health.cairn.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;

/** What bars somebody from a page: by screen reader, keyboard, on a phone, on paper. */
record Looked(Page page) {
  private static final String TOO_WIDE =
      """
      [...document.querySelectorAll('body *')].filter(e => {
        const box = e.getBoundingClientRect();
        if (box.width < 2 || box.right <= innerWidth + 1) return false;
        for (let up = e.parentElement; up; up = up.parentElement)
          if (['auto', 'scroll', 'hidden'].includes(getComputedStyle(up).overflowX)) return false;
        return getComputedStyle(e).visibility !== 'hidden';
      }).slice(0, 3).map(e => e.outerHTML.slice(0, 120))\
      """;

  List<String> barriers() {
    var found = new ArrayList<String>();
    var axe = new Axe(page);
    for (var it : axe.all()) found.add("at 1360 px " + it);
    found.addAll(new TabWalk(page).barriers());
    page.setViewportSize(390, 844);
    for (var it : axe.again()) found.add("at 390 px " + it);
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

  private void wide(List<String> found, String what) {
    for (var it : (List<?>) page.evaluate(TOO_WIDE)) found.add(what + ": " + it);
  }
}
