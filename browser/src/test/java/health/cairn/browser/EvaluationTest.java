package health.cairn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static health.cairn.browser.Words.button;
import static health.cairn.browser.Words.heading;
import static health.cairn.browser.Words.link;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A prescriber evaluates, sees the reasons change with each answer, and decides. */
@InABrowser
class EvaluationTest {
  private static final Pattern PAGES_OF_PDF = Pattern.compile("/Count (\\d+)");

  @Test
  void changesTheVerdictWithEachAnswerUntilSomebodyDecides(Clinic clinic) {
    var course = Referrals.take(clinic, "Isla", "Penhallow");
    var page = clinic.as("prescriber");
    page.navigate(course.replaceFirst("/courses/.*", "/evaluation#psychosis"));
    var verdict = page.locator("#verdict");
    assertThat(verdict.locator(".big")).hasText("Needs review");

    answer(page, "psychosis", "Yes");
    assertThat(verdict.locator(".big")).hasText("Not eligible");
    assertThat(verdict.getByText("psychosis").first()).isVisible();
    answer(page, "psychosis", "No");
    assertThat(verdict.locator(".big")).hasText("Needs review");

    page.locator("#sections").getByText("Measured").click();
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
    assertThat(page.getByText("Decision kept: Wait").first()).isVisible();
    assertThat(weight).hasValue("71.5");

    link(page, "Letter").click();
    assertThat(heading(page, "Isla Penhallow").or(page.getByText("Isla Penhallow")).first())
        .isVisible();
    assertThat(page.getByText("Blood pressure at home for a week first.").first()).isVisible();
  }

  @Test
  void asksWhatMattersAndAnswersTheRestWithOnePress(Clinic clinic) {
    var course = Referrals.take(clinic, "Ewan", "Tarrant");
    var page = clinic.as("nurse");
    page.navigate(course.replaceFirst("/courses/.*", "/evaluation"));
    var heart = page.locator("#sections").getByText("Heart and circulation");
    assertThat(heart).containsText("0 of 12");
    heart.click();
    answer(page, "cardiovascular-event", "Yes");
    assertThat(page.locator("#cardiovascular-event-date-box")).isVisible();
    assertThat(heart).containsText("1 of 13");
    page.locator("#heart").getByText("None of these").click();
    assertThat(page.locator("#sections").getByText("Heart and circulation"))
        .containsText("11 of 13");
    assertThat(page.locator("#aneurysm-or-malformation-no")).isChecked();
    assertThat(page.locator("#cardiovascular-event-yes")).isChecked();
    assertThat(page.locator("#ecg-box")).hasValue("");
  }

  @Test
  void printsTheLetterOnOnePageAndTheEvaluationOnThree(Clinic clinic) {
    var page = clinic.as("prescriber");
    link(page, "Patients").click();
    link(page, "Clara Jessamine").click();
    page.locator("a[href$='/evaluation']").first().click();
    for (var paper : List.of("A4", "Letter")) {
      assertThat(pages(page, paper)).as(paper).isBetween(1, 3);
    }
    link(page, "Letter").click();
    assertThat(page.getByText("What we ask of you").first()).isVisible();
    for (var paper : List.of("A4", "Letter")) {
      assertThat(pages(page, paper)).as(paper).isEqualTo(1);
    }
    link(page, "With all that was asked").click();
    assertThat(page.getByText("Prescription monitoring query required here").first()).isVisible();
    for (var paper : List.of("A4", "Letter")) {
      assertThat(pages(page, paper)).as(paper).isBetween(2, 3);
    }
  }

  private static int pages(Page page, String paper) {
    var printed = page.pdf(new Page.PdfOptions().setFormat(paper));
    var pages = PAGES_OF_PDF.matcher(new String(printed, StandardCharsets.ISO_8859_1));
    assertThat(pages.find()).isTrue();
    return Integer.parseInt(pages.group(1));
  }

  private static void answer(Page page, String question, String word) {
    Locator asked = page.locator("#" + question);
    asked.getByText(word, new Locator.GetByTextOptions().setExact(true)).click();
  }
}
