package health.cairn.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Pictures of pages, not a test: {@code browser/screenshots} runs it. Property {@code pages} names
 * others than the main ones, {@code ROLE PATH>WORDS;…} with the words to click on from there;
 * {@code pictures} is the folder.
 */
@InABrowser
class Screenshots {
  private static final Path FOLDER = Path.of(System.getProperty("pictures", "../docs/img"));
  private static final int DESK = 1360;
  private static final int PHONE = 390;

  private record Shot(String role, String path, String name) {}

  @Test
  void take(Clinic clinic) throws Exception {
    Files.createDirectories(FOLDER);
    var asked = System.getProperty("pages", "");
    for (var shot : asked.isBlank() ? main(clinic) : named(asked)) {
      var page = clinic.as(shot.role());
      var steps = shot.path().split(">", -1);
      page.navigate(steps[0]);
      for (int step = 1; step < steps.length; step++) {
        page.getByText(Pattern.compile(steps[step])).first().click();
      }
      page.waitForLoadState(LoadState.LOAD);
      picture(page, shot.name(), DESK, 860, asked.isBlank());
      picture(page, shot.name() + "-phone", PHONE, 844, asked.isBlank());
      page.context().close();
    }
  }

  private static void picture(Page page, String name, int width, int height, boolean onlyTheTop) {
    page.setViewportSize(width, height);
    page.waitForTimeout(400);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(FOLDER.resolve(name + ".png"))
            .setFullPage(!onlyTheTop));
  }

  private static List<Shot> named(String pages) {
    var shots = new ArrayList<Shot>();
    for (var one : pages.split(";", -1)) {
      var words = one.strip().split(" ", 2);
      shots.add(new Shot(words[0], words[1], words[0] + words[1].replaceAll("[^A-Za-z0-9]+", "-")));
    }
    return shots;
  }

  private static List<Shot> main(Clinic clinic) {
    var page = clinic.as("prescriber");
    page.navigate("/today/all/decisions");
    var decision = page.locator("main a[href$='/decision']").first().getAttribute("href");
    page.navigate("/today/all/infusions");
    var inTheMiddle = new Page.LocatorOptions().setHasText("Infusion 5 of 6");
    var infusion = page.locator("main .rows li", inTheMiddle).first().locator("a");
    var course = infusion.getAttribute("href").replace("/infusion", "");
    var patient = course.replaceFirst("/courses/.*", "");
    return List.of(
        new Shot("prescriber", "/today", "today"),
        new Shot("prescriber", course, "course"),
        new Shot("prescriber", decision, "decision"),
        new Shot("nurse", course + "/assessments/phq-9", "assessment"),
        new Shot("prescriber", patient + "/evaluation", "evaluation"),
        new Shot("coordinator", "/patients", "patients"),
        new Shot("director", "/protocols", "protocols"));
  }
}
