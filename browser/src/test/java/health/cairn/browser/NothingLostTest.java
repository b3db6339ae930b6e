package health.cairn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static health.cairn.browser.Words.button;
import static health.cairn.browser.Words.heading;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Test;

/** What was typed outlives a lost connection, a sign-in that ran out, and a page left alone. */
@InABrowser
class NothingLostTest {
  private static final String TYPED = "Slept through the night for the first time.";

  @Test
  void keepsAFormThroughALostConnection(Clinic clinic) {
    var course = Referrals.take(clinic, "Orla", "Brackenridge");
    var page = closing(clinic, course);
    page.context().setOffline(true);
    try {
      button(page, "Close the course").click();
      page.waitForLoadState();
    } catch (PlaywrightException noNetwork) {
      // As the browser says it; what counts is what is there afterwards.
    }
    page.context().setOffline(false);
    page.navigate(course + "/close");
    assertThat(page.locator("#reason")).hasValue(TYPED);
    assertThat(page.getByText("What was typed here before was kept.")).isVisible();
    button(page, "Close the course").click();
    assertThat(page.locator("#timeline")).containsText(TYPED);
  }

  @Test
  void keepsAFormThroughASignInThatRanOut(Clinic clinic) {
    var course = Referrals.take(clinic, "Edith", "Marchbanks");
    var page = closing(clinic, course);
    var cookies = page.context().cookies();
    page.context().clearCookies();
    button(page, "Close the course").click();
    assertThat(heading(page, "Sign in")).isVisible();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.context().addCookies(cookies);
    page.navigate(course + "/close");
    assertThat(page.locator("#reason")).hasValue(TYPED);
  }

  @Test
  void takesAFormOnceHoweverOftenItIsClicked(Clinic clinic) {
    var course = Referrals.take(clinic, "Bram", "Wetherlam");
    var page = clinic.as("prescriber");
    page.navigate(course + "/infusion");
    page.locator("#dose").fill("0.5");
    page.locator("#minutes").fill("40");
    page.locator("#override").fill("Treated for years elsewhere.");
    button(page, "Record the infusion").dblclick();
    assertThat(page.locator("#timeline li", infusion())).hasCount(1);
  }

  private static Page.LocatorOptions infusion() {
    return new Page.LocatorOptions().setHasText("0.5 mg/kg");
  }

  @Test
  void coversAPageLeftAloneAndKeepsWhatIsUnderIt(Clinic clinic) {
    var course = Referrals.take(clinic, "Jonah", "Farthingale");
    var page = clinic.as("prescriber");
    page.clock().install();
    page.navigate(course + "/close");
    page.locator("#reason").fill(TYPED);
    page.clock().fastForward("10:30");
    var cover = page.locator("dialog#cover");
    assertThat(cover).isVisible();
    var other = page.context().newPage();
    other.navigate(course);
    assertThat(other.locator("#timeline")).hasCount(0);
    other.close();
    cover.getByText("Uncover").click();
    assertThat(cover).isHidden();
    assertThat(page.locator("#reason")).hasValue(TYPED);
    button(page, "Close the course").click();
    assertThat(page.locator("#timeline")).containsText(TYPED);
  }

  @Test
  void tellsTheSecondOfTwoAndKeepsBoth(Clinic clinic) {
    var course = Referrals.take(clinic, "Mabel", "Thistlewood");
    var one = clinic.as("prescriber");
    var two = clinic.as("nurse");
    one.navigate(course + "/assessments/gad-7?mode=total");
    two.navigate(course + "/assessments/phq-9?mode=total");
    one.locator("#total").fill("12");
    two.locator("#total").fill("9");
    button(one, "Keep").click();
    assertThat(one.locator("#timeline")).containsText("12");
    button(two, "Keep").click();
    assertThat(two.locator("main")).containsText("Somebody else wrote to this course");
    two.navigate(course);
    assertThat(two.locator("#timeline")).containsText("GAD-7: 12");
    assertThat(two.locator("#timeline")).containsText("PHQ-9: 9");
  }

  private static Page closing(Clinic clinic, String course) {
    var page = clinic.as("prescriber");
    page.navigate(course + "/close");
    page.locator("#reason").fill(TYPED);
    return page;
  }
}
