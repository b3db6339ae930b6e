package health.cairn.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What stands on a page, found as a person or a screen reader finds it: by kind and words. */
final class Words {
  private Words() {}

  static Locator link(Page page, String words) {
    return named(page, AriaRole.LINK, words);
  }

  static Locator button(Page page, String words) {
    return named(page, AriaRole.BUTTON, words);
  }

  static Locator heading(Page page, String words) {
    return named(page, AriaRole.HEADING, words);
  }

  private static Locator named(Page page, AriaRole kind, String words) {
    return page.getByRole(kind, new Page.GetByRoleOptions().setName(words).setExact(true));
  }
}
