package health.cairn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static health.cairn.browser.Words.button;
import static health.cairn.browser.Words.heading;
import static health.cairn.browser.Words.link;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A prescriber evaluates, sees the reasons change with each answer, and decides. */
@InABrowser
class EvaluationTest {
  @Test
  void changesTheVerdictWithEachAnswerUntilSomebodyDecides(Clinic clinic) {
    var course = Referrals.take(clinic, "Isla", "Penhallow");
    var page = clinic.as("prescriber");
    page.navigate(course.replaceFirst("/courses/.*", "/evaluation"));
    var verdict = page.locator("#verdict");
    assertThat(verdict.locator(".big")).hasText("Needs review");

    answer(page, "psychosis", "Yes");
    assertThat(verdict.locator(".big")).hasText("Not eligible");
    assertThat(verdict.getByText("psychosis").first()).isVisible();
    answer(page, "psychosis", "No");
    assertThat(verdict.locator(".big")).hasText("Needs review");

    var weight = page.locator("#weight-box");
    weight.fill("7");
    weight.press("Tab");
    assertThat(page.locator("#weight-wrong")).containsText("7");
    assertThat(weight).hasValue("7");
    weight.fill("71,5");
    weight.press("Tab");
    assertThat(page.locator("#weight-wrong")).hasCount(0);

    link(page, "Decide").click();
    page.getByLabel("Wait").check();
    page.getByLabel("Note").fill("Blood pressure at home for a week first.");
    button(page, "Keep the decision").click();
    assertThat(verdict).containsText("Blood pressure at home for a week first.");
    assertThat(weight).hasValue("71.5");

    link(page, "Summary and letter").click();
    assertThat(heading(page, "Isla Penhallow").or(page.getByText("Isla Penhallow")).first())
        .isVisible();
    assertThat(page.getByText("Blood pressure at home for a week first.").first()).isVisible();
  }

  private static void answer(Page page, String question, String word) {
    Locator asked = page.locator("#" + question);
    asked.getByText(word, new Locator.GetByTextOptions().setExact(true)).click();
  }
}
