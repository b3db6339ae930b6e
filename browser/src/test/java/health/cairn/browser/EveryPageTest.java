package health.cairn.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every page of the clinic, as those who use it see it. */
@InABrowser
class EveryPageTest {
  /** Met on the way in or out, by what is no link, or no page of its own. */
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("/today/live", "a stream of events"),
          Map.entry("/today/lists", "a part of Today"),
          Map.entry("/links/*", "opened by each person of these tests"),
          Map.entry("/error", "see ErrorPages"));

  @Test
  void isFreeOfBarriersOnDeskAndPhoneAndPaper(Clinic clinic) {
    var routes = Routes.pages();
    var seen = new TreeSet<String>();
    var soft = new SoftAssertions();
    for (var role : List.of("prescriber", "nurse", "coordinator", "director", "administrator")) {
      var page = clinic.as(role);
      var crawl = new Crawl(page, routes);
      crawl.walk(
          route -> {
            if (seen.add(route)) {
              soft.assertThat(new Looked(page).barriers()).as(role + " on " + page.url()).isEmpty();
            }
          });
      seen.addAll(crawl.seen().keySet());
    }
    soft.assertAll();
    routes.removeAll(ELSEWHERE.keySet());
    assertThat(seen).as("every page was opened").containsAll(routes);
  }
}
