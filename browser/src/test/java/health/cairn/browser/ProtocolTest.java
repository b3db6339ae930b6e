package health.cairn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static health.cairn.browser.Words.button;
import static health.cairn.browser.Words.heading;
import static health.cairn.browser.Words.link;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The director makes a protocol of the clinic's own, tries it and signs it; it can be chosen. */
@InABrowser
class ProtocolTest {
  private static final String TITLE = "Depression: a slower series";

  @Test
  void isCopiedChangedTriedAndSigned(Clinic clinic) {
    var page = clinic.as("director");
    page.navigate("/protocols/depression-induction");
    link(page, "Copy").click();
    page.getByLabel("Title").fill(TITLE);
    page.getByLabel("Short name").fill("Depression Slower");
    button(page, "Begin the draft").click();
    assertThat(page.locator("#id-wrong")).isVisible();
    assertThat(page.getByLabel("Title")).hasValue(TITLE);
    page.getByLabel("Short name").fill("depression-slower");
    button(page, "Begin the draft").click();
    assertThat(heading(page, TITLE)).isVisible();

    changeANumber(page);
    button(page, "Try it on virtual patients").click();
    assertThat(page.getByText("Days in response in 26 weeks")).isVisible();
    button(page, "Sign and put in force").click();
    assertThat(page.locator("#signature-wrong")).isVisible();
    page.getByLabel("Signature").fill("Dr. Anselm Reyes");
    button(page, "Sign and put in force").click();
    assertThat(page.locator(".head .chip.good")).hasText("in force");

    var prescriber = clinic.as("prescriber");
    prescriber.navigate("/protocols");
    assertThat(link(prescriber, TITLE)).isVisible();
  }

  /** Checked as it is typed; a clinic's own number says why. */
  private static void changeANumber(Page page) {
    link(page, "Change numbers").click();
    var first = page.locator("fieldset.cited input[inputmode=decimal]").first();
    var was = first.inputValue();
    first.fill("99999");
    assertThat(page.locator("#problems a").first()).isVisible();
    first.fill(was);
    assertThat(page.locator("#problems .good")).isVisible();
    button(page, "Keep as a draft").click();
    page.waitForURL(Pattern.compile(".*/protocols/depression-slower.*"));
  }
}
