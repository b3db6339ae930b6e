package health.cairn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static health.cairn.browser.Words.heading;

import org.junit.jupiter.api.Test;

/** A coordinator takes a referral. */
@InABrowser
class ReferralTest {
  @Test
  void registersThePatientAndOpensACourse(Clinic clinic) {
    var address = Referrals.take(clinic, "Wren", "Aldershaw");
    var page = clinic.as("prescriber");
    page.navigate(address);
    assertThat(heading(page, "Wren Aldershaw")).isVisible();
  }
}
