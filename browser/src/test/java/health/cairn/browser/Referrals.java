package health.cairn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static health.cairn.browser.Words.button;
import static health.cairn.browser.Words.heading;
import static health.cairn.browser.Words.link;

import com.microsoft.playwright.Page;

/** A patient of a test's own, so that no test waits for another. */
final class Referrals {
  private Referrals() {}

  /** Registered by the coordinator, with an open course for depression; its address. */
  static String take(Clinic clinic, String given, String family) {
    var page = clinic.as("coordinator");
    link(page, "Patients").click();
    link(page, "New referral").click();
    page.getByLabel("Given name").fill(given);
    page.getByLabel("Family name").fill(family);
    page.getByLabel("Birth date").fill("1984-06-21");
    button(page, "Register and open a course").click();
    page.getByLabel("Depression", new Page.GetByLabelOptions().setExact(true)).check();
    button(page, "Open the course").click();
    assertThat(heading(page, given + " " + family)).isVisible();
    assertThat(page.getByText("The course is open.")).isVisible();
    return page.url();
  }
}
