package health.cairn.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import java.nio.file.Path;

/** What a test that fails leaves behind: a picture of each page, and a trace to step through. */
final class Seen {
  static final Path FOLDER = Path.of("target", "browser").toAbsolutePath();

  private Seen() {}

  static void watch(BrowserContext context) {
    context.tracing().start(new Tracing.StartOptions().setSnapshots(true));
  }

  static void keep(BrowserContext context, String name) {
    var at = 0;
    for (var page : context.pages()) {
      var file = FOLDER.resolve(name + "-" + ++at + ".png");
      page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
    }
    context.tracing().stop(new Tracing.StopOptions().setPath(FOLDER.resolve(name + ".zip")));
  }
}
