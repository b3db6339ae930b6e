package health.cairn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static health.cairn.browser.Words.button;

import com.microsoft.playwright.Locator.LocatorOptions;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A prescriber decides otherwise than the advice, and corrects the plan; both stay in sight. */
@InABrowser
class DecisionTest {
  private static final String WHY = "She asked to wait for her daughter's visit.";

  @Test
  void isKeptWithItsReasonAndWhatWasSuggestedThen(Clinic clinic) {
    var page = clinic.as("prescriber");
    page.navigate("/today/all/decisions");
    page.locator("main .rows a.btn").first().click();
    page.waitForURL(Pattern.compile(".*/decision"));
    var otherwise = page.locator("#decision label.option").last();
    var decision = otherwise.locator("span span").innerText().strip();
    otherwise.click();
    button(page, "Keep the decision").click();
    assertThat(page.locator("[data-problems]")).isVisible();
    assertThat(page.locator("#decision input").last()).isChecked();
    page.locator("#reason").fill(WHY);
    button(page, "Keep the decision").click();
    var entry = page.locator("#timeline li", new Page.LocatorOptions().setHasText(WHY)).first();
    assertThat(entry).containsText(decision);
    assertThat(entry).containsText("Suggested then:");
    entry.locator("a", new LocatorOptions().setHasText("Correct…")).click();
    page.locator("#reason").fill("Said of the wrong patient.");
    button(page, "Withdraw this entry").click();
    assertThat(page.locator("#timeline li.amended", new Page.LocatorOptions().setHasText(WHY)))
        .isVisible();
    assertThat(page.locator("#timeline")).containsText("Said of the wrong patient.");
  }
}
