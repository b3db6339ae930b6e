package health.cairn.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What all tests share: the demo clinic's server, the browser, and who has signed in already. */
final class House implements AutoCloseable {
  private final Chromium chromium = Chromium.start();
  private final Server demo;
  private final Map<String, String> signedIn = new ConcurrentHashMap<>();

  House() {
    demo = Server.start("demo-clinic", "--demo");
  }

  Browser browser() {
    return chromium.browser();
  }

  Server demo() {
    return demo;
  }

  URI address() {
    return demo.address();
  }

  /** The cookies of one of the demo's people; their link is used once, by whoever comes first. */
  String cookiesOf(String role) {
    return signedIn.computeIfAbsent(role, this::signIn);
  }

  private String signIn(String role) {
    try (BrowserContext context = browser().newContext()) {
      var page = context.newPage();
      page.navigate(demo.link(role).toString());
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue")).click();
      page.waitForURL(url -> !url.contains("/links/"));
      return context.storageState();
    }
  }

  @Override
  public void close() {
    chromium.close();
    demo.close();
  }
}
