package health.cairn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static health.cairn.browser.Words.button;
import static health.cairn.browser.Words.heading;
import static health.cairn.browser.Words.link;

import org.junit.jupiter.api.Test;

/** A coordinator takes a referral. */
@InABrowser
class ReferralTest {
  @Test
  void registersThePatientAndOpensACourse(Clinic clinic) {
    var page = clinic.as("coordinator");
    link(page, "Patients").click();
    link(page, "New referral").click();
    page.getByLabel("Given name").fill("Wren");
    page.getByLabel("Family name").fill("Aldershaw");
    page.getByLabel("Birth date").fill("1984-06-21");
    button(page, "Register and open a course").click();
    page.getByLabel("Depression", exactly()).check();
    button(page, "Open the course").click();
    assertThat(heading(page, "Wren Aldershaw")).isVisible();
    assertThat(page.getByText("The course is open.")).isVisible();
  }

  private static com.microsoft.playwright.Page.GetByLabelOptions exactly() {
    return new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true);
  }
}
