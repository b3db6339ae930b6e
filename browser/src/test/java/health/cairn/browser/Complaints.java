package health.cairn.browser;

import com.microsoft.playwright.BrowserContext;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the browser complains about: a script that broke, something the content policy refused. */
final class Complaints {
  // That a request failed or was refused is part of many tests, which look at what the page says.
  private static final String ABOUT_A_REQUEST = "Failed to load resource";

  private final List<String> all = new CopyOnWriteArrayList<>();

  void listenTo(BrowserContext window) {
    window.onWebError(error -> all.add(error.page().url() + ": " + error.error()));
    window.onConsoleMessage(
        said -> {
          if (said.type().equals("error") && !said.text().contains(ABOUT_A_REQUEST)) {
            all.add(said.page().url() + ": " + said.text());
          }
        });
  }

  List<String> all() {
    return List.copyOf(all);
  }
}
