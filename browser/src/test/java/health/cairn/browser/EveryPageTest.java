package health.cairn.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every page of the clinic, as those who use it see it. */
@InABrowser
class EveryPageTest {
  private static final String HALF_WAY = "on the way in: FirstDayTest looks at it";

  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("/today/live", "a stream of events"),
          Map.entry("/today/lists", "a part of Today"),
          Map.entry("/patients/*/courses/*/charts/*", "a part of the course page"),
          Map.entry("/links/*", HALF_WAY),
          Map.entry("/account/passkeys/*", "of a passkey: PasskeyTest looks at it"),
          Map.entry("/sign-in/directory", "a way out, where the clinic has a directory"),
          Map.entry("/sign-in/code", HALF_WAY),
          Map.entry("/sign-in/passkey/new", HALF_WAY),
          Map.entry("/sign-in/password", HALF_WAY),
          Map.entry("/sign-in/phone", HALF_WAY),
          Map.entry("/error", "no page of its own"));

  private static final Pattern RECORD = Pattern.compile("/patients/[0-9a-f-]{36}(?=\")");
  private static final Pattern CRITERION =
      Pattern.compile("/patients/[0-9a-f-]{36}/evaluation/criteria/[A-Z0-9-]+");

  /** What no link of the demo leads to. */
  private static final List<String> UNLINKED =
      List.of("/account/passkeys/new", "/protocols/depression-induction/versions/0");

  private static final List<String> HOME = List.of("/", "/account", "/patients");

  private final Set<String> routes = Routes.pages();
  private final Set<String> seen = new TreeSet<>();
  private final SoftAssertions soft = new SoftAssertions();

  /** Who comes to a route first has it looked at, meanwhile, in a browser beside. */
  @Test
  void isFreeOfBarriersOnDeskAndPhoneAndPaper(Clinic clinic) {
    try (var looks = new Looks(clinic)) {
      walk(clinic.stranger(), looks, "", List.of("/sign-in"));
      for (var role : List.of("prescriber", "nurse", "coordinator", "director", "administrator")) {
        walk(clinic.as(role), looks, role, HOME);
      }
      var coordinator = clinic.as("coordinator");
      // A list of Today leads to all of it only where it is longer than the page.
      var whole = List.of(twoRecords(coordinator), "/today/all/boosters");
      walk(coordinator, looks, "coordinator", whole);
      walk(clinic.as("director"), looks, "director", UNLINKED);
      var prescriber = clinic.as("prescriber");
      walk(prescriber, looks, "prescriber", List.of(toSetAside(prescriber)));
      walk(clinic.as("nurse"), looks, "nurse", List.of(restricted(clinic.as("director"))));
      looks.results().forEach((url, found) -> soft.assertThat(found).as(url).isEmpty());
    }
    routes.removeAll(ELSEWHERE.keySet());
    soft.assertThat(seen).as("every page was opened").containsAll(routes);
    soft.assertAll();
  }

  /** A criterion that somebody must look at, of whoever has one. */
  private static String toSetAside(Page page) {
    return Stream.of("/patients", "/patients?page=2", "/patients?page=3")
        .flatMap(it -> found(RECORD, it, page))
        .flatMap(it -> found(CRITERION, it + "/evaluation", page))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<String> found(Pattern link, String address, Page page) {
    return link.matcher(page.request().get(address).text()).results().map(MatchResult::group);
  }

  /** The director's pages, which are the most. */
  @Test
  void fitsInSpanish(Clinic clinic) {
    var page = clinic.as("director");
    speak(page, "es");
    try {
      new Crawl(page, routes)
          .walk(
              HOME,
              route ->
                  soft.assertThat(new Looked(page).barriersOfWords("es")).as(page.url()).isEmpty());
    } finally {
      speak(page, "en");
    }
    soft.assertAll();
  }

  private static void speak(Page page, String language) {
    page.navigate("/account");
    page.locator("input[name=language][value=" + language + "]").check();
    page.locator("form[action$='/account/language'] button").click();
    page.waitForLoadState();
  }

  private void walk(Page page, Looks looks, String role, List<String> from) {
    var crawl = new Crawl(page, routes);
    crawl.walk(
        from,
        route -> {
          if (seen.add(route)) looks.at(role, page.url());
        });
    seen.addAll(crawl.seen().keySet());
  }

  /** Where two records are asked to be those of one person. */
  private static String twoRecords(Page page) {
    page.navigate("/patients");
    var rows = page.locator("main a[href^='/patients/']:not([href='/patients/new'])");
    var one = rows.first().getAttribute("href");
    var other = rows.last().getAttribute("href");
    return one + "/same/" + other.substring("/patients/".length());
  }

  /** Where somebody who is not named is asked why a record must be opened. */
  private static String restricted(Page page) {
    page.navigate("/emergency-openings");
    var opening = page.locator("main a[href^='/emergency-openings/']").first().getAttribute("href");
    return "/patients/" + opening.split("/", -1)[2] + "/emergency";
  }
}
