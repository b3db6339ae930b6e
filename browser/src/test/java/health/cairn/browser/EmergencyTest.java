package health.cairn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static health.cairn.browser.Words.button;
import static health.cairn.browser.Words.heading;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A record is restricted; a nurse opens it in an emergency, and every page of it says so. */
@InABrowser
class EmergencyTest {
  @Test
  void isOpenedWithAReasonAndSaysSoOnEveryPage(Clinic clinic) {
    var course = Referrals.take(clinic, "Nell", "Quarrington");
    var prescriber = clinic.as("prescriber");
    prescriber.navigate(course.replaceFirst("/courses/.*", "/restriction"));
    prescriber.getByLabel("Why").fill("The patient works here.");
    button(prescriber, "Restrict").click();
    assertThat(prescriber.getByText("Only the people ticked below open it.")).isVisible();

    var nurse = clinic.as("nurse");
    nurse.navigate(course);
    assertThat(heading(nurse, "This record is restricted")).isVisible();
    nurse.getByLabel("Why care cannot wait").fill("Chest pain in the chair.");
    button(nurse, "Open for 60 minutes").click();
    assertThat(heading(nurse, "Nell Quarrington")).isVisible();
    assertThat(nurse.getByText("Emergency access until")).isVisible();
    assertThat(new Looked(nurse).barriers()).isEmpty();
  }
}
