package health.cairn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static health.cairn.browser.Words.link;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A prescriber reads a chart by keyboard, and drags what-if. */
@InABrowser
class CoursePageTest {
  /** Of the demo, in maintenance after PTSD. */
  private static final String PATIENT = "Clara Jessamine";

  private static final Pattern EXPECTED =
      Pattern.compile("expected \\d+ \\(half .+, 8 in 10 .+\\)");

  @Test
  void readsTheChartByKeyboardDayByDay(Clinic clinic) {
    var page = course(clinic);
    var reading = page.locator("[data-reading]");
    page.locator("[data-picture]").focus();
    page.keyboard().press("Home");
    assertThat(reading).containsText("PCL-5");
    var first = reading.textContent();
    page.keyboard().press("ArrowRight");
    assertThat(reading).not().hasText(first);
    page.keyboard().press("ArrowLeft");
    assertThat(reading).hasText(first);
    page.keyboard().press("End");
    assertThat(reading).containsText(EXPECTED);
  }

  @Test
  void readsTheChartUnderThePointer(Clinic clinic) {
    var page = course(clinic);
    var box = page.locator(".chart.wide svg").boundingBox();
    page.mouse().move(box.x + box.width * 0.95, box.y + box.height / 2);
    assertThat(page.locator("[data-reading]")).containsText(EXPECTED);
    assertThat(page.locator(".chart.wide .cross")).hasCount(1);
  }

  @Test
  void answersABoosterOnAnotherDayWhileItIsDragged(Clinic clinic) {
    var page = course(clinic);
    link(page, "What if…").click();
    var day = page.locator("#what-if-answers .big");
    var before = day.textContent();
    var slider = page.getByLabel("Booster, days after the last infusion");
    dragTo(page, slider, 0.9);
    assertThat(day).not().hasText(before);
    page.mouse().up();
    link(page, "Course").click();
    assertThat(page.getByText("Maintenance").first()).isVisible();
  }

  private static Page course(Clinic clinic) {
    var page = clinic.as("prescriber");
    link(page, "Patients").click();
    link(page, PATIENT).click();
    return page;
  }

  /** Held, not let go. */
  private static void dragTo(Page page, Locator slider, double share) {
    var box = slider.boundingBox();
    double y = box.y + box.height / 2;
    page.mouse().move(box.x + box.width / 3, y);
    page.mouse().down();
    for (int step = 1; step <= 10; step++) {
      double at = 1 / 3.0 + (share - 1 / 3.0) * step / 10;
      page.mouse().move(box.x + box.width * at, y);
    }
  }
}
