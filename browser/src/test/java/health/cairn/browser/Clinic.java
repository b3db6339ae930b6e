package health.cairn.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The demo clinic as one test visits it: each person in a browser window of their own. */
final class Clinic {
  private final House house;
  private final Browser browser;
  private final List<BrowserContext> windows = new ArrayList<>();
  private final Complaints complaints;

  Clinic(House house) {
    this(house, house.browser(), new Complaints());
  }

  private Clinic(House house, Browser browser, Complaints complaints) {
    this.house = house;
    this.browser = browser;
    this.complaints = complaints;
  }

  /** The same clinic in another browser: each belongs to the thread that started it. */
  Clinic through(Browser another) {
    return new Clinic(house, another, complaints);
  }

  /** The first page of one of the demo's people: prescriber, nurse, coordinator, … */
  Page as(String role) {
    return open(house.address(), desk().setStorageState(house.cookiesOf(role)));
  }

  /** Somebody who is not signed in. */
  Page stranger() {
    return open(house.address(), desk());
  }

  static NewContextOptions desk() {
    return new NewContextOptions().setViewportSize(1360, 900).setLocale("en-GB");
  }

  Page open(URI address, NewContextOptions options) {
    var window = browser.newContext(options.setBaseURL(address.toString()));
    window.setDefaultTimeout(15_000);
    windows.add(window);
    complaints.listenTo(window);
    Seen.watch(window);
    var page = window.newPage();
    page.navigate("/");
    return page;
  }

  Complaints complaints() {
    return complaints;
  }

  void leave(String name, boolean failed) {
    var at = 0;
    for (var window : windows) {
      if (failed) Seen.keep(window, name + "-" + ++at);
      window.close();
    }
  }
}
