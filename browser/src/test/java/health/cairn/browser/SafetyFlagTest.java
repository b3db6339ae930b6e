package health.cairn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static health.cairn.browser.Words.button;
import static health.cairn.browser.Words.heading;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A nurse enters a PHQ-9 by keyboard; its item 9 reaches the prescriber, who keeps the contact. */
@InABrowser
class SafetyFlagTest {
  private static final String NAME = "Tamsin Orchardleigh";

  @Test
  void reachesAPersonWhileTheyLookAndLeavesWhenSomebodyWasReached(Clinic clinic) {
    var course = Referrals.take(clinic, "Tamsin", "Orchardleigh");
    var prescriber = clinic.as("prescriber");
    prescriber.navigate("/today/all/flags");
    var today = clinic.as("prescriber");
    today.navigate("/today");
    var flags = today.locator("section[aria-labelledby='h-flags']");
    assertThat(flags.getByText(NAME)).hasCount(0);

    enterByKeyboard(clinic.as("nurse"), course);

    // Without a reload: the page was told.
    var row = flags.locator("li", new Locator.LocatorOptions().setHasText(NAME));
    assertThat(row).isVisible();
    row.locator("a.btn").click();
    assertThat(heading(today, "Answers that need a person")).isVisible();
    today.getByLabel("Yes, reached").check();
    button(today, "Keep").click();
    assertThat(today.locator("[data-problems]")).isVisible();

    today.getByLabel("How the person is, and what was done").fill("At home with her sister.");
    today.locator("input[name=care]").first().check();
    today.locator("input[name=plan]").first().check();
    today.getByLabel("Next step").fill("The prescriber calls tomorrow morning.");
    button(today, "Keep").click();
    assertThat(today.locator("#timeline")).containsText("At home with her sister.");
    today.navigate("/today");
    assertThat(flags.getByText(NAME)).hasCount(0);
  }

  /** Eight answers of 1, item 9 of 2, and how hard it makes things. */
  private static void enterByKeyboard(Page page, String course) {
    page.navigate(course + "/assessments/phq-9");
    page.locator("fieldset.ask").first().focus();
    "1111111121".chars().forEach(key -> page.keyboard().press(Character.toString(key)));
    assertThat(page.locator("fieldset.ask").nth(8).locator("input[value='2']")).isChecked();
    button(page, "Keep").focus();
    page.keyboard().press("Enter");
    page.waitForURL(url -> !url.contains("/assessments/"));
    assertThat(page.locator("#timeline")).containsText("PHQ-9: 10");
  }
}
