package health.cairn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static health.cairn.browser.Words.button;
import static health.cairn.browser.Words.heading;
import static health.cairn.browser.Words.link;

import com.microsoft.playwright.Page;
import health.cairn.app.security.PhoneKey;
import java.time.Clock;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** An empty clinic's first administrator comes in, and invites the first prescriber. */
@InABrowser
class FirstDayTest {
  private static final String PASSWORD = "four stones on a path";

  private final SoftAssertions soft = new SoftAssertions();

  @Test
  void letsTheFirstOneInAndTheNextOneByInvitation(Clinic clinic) throws Exception {
    try (var empty = Server.start("empty-clinic")) {
      var page = clinic.open(empty.address(), Clinic.desk());
      var setUp = empty.find("(http\\S+/links/\\S+)");
      page.navigate(setUp);
      look(page);
      button(page, "Continue").click();
      page.getByLabel("Name", exactly()).fill("Noor Halvorsen");
      page.getByLabel("E-mail").fill("noor@clinic.example");
      password(page);
      assertThat(heading(page, "Set up your phone")).isVisible();
      look(page);
      var key = page.locator(".code").first().innerText().replace(" ", "");
      page.getByLabel("Code").fill(code(key, 0));
      button(page, "Continue").click();
      assertThat(heading(page, "Your recovery codes")).isVisible();
      look(page);
      link(page, "Continue").click();

      var invitation = invite(page);
      var next = clinic.open(empty.address(), Clinic.desk());
      next.navigate(invitation);
      button(next, "Continue").click();
      password(next);
      link(next, "Use a passkey instead").click();
      look(next);

      page.navigate(setUp);
      assertThat(heading(page, "This link cannot be used")).isVisible();
      look(page);
      again(page, key);
    }
    soft.assertAll();
  }

  /** Signed out, and in again with password and code. */
  private void again(Page page, String key) {
    page.context().clearCookies();
    page.navigate("/sign-in");
    page.getByLabel("E-mail").fill("noor@clinic.example");
    page.getByLabel("Password").fill(PASSWORD);
    button(page, "Sign in").click();
    assertThat(heading(page, "Your code")).isVisible();
    look(page);
    page.getByLabel("Code").fill(code(key, 1));
    button(page, "Continue").click();
    assertThat(link(page, "People")).isVisible();
  }

  private static String invite(Page page) {
    link(page, "People").click();
    link(page, "Invite somebody").click();
    page.getByLabel("Name", exactly()).fill("Dr. Mara Lindqvist");
    page.getByLabel("E-mail").fill("mara@clinic.example");
    page.getByLabel("Prescriber").check();
    button(page, "Invite").click();
    return page.locator(".notice.good .code").innerText().strip();
  }

  private void password(Page page) {
    look(page);
    page.getByLabel("New password", exactly()).fill(PASSWORD);
    page.getByLabel("The same password again").fill(PASSWORD);
    button(page, "Continue").click();
  }

  private void look(Page page) {
    soft.assertThat(new Looked(page).barriers()).as(page.url()).isEmpty();
  }

  private static String code(String key, int stepsFromNow) {
    return new PhoneKey(key).code(Clock.systemUTC().instant().getEpochSecond() / 30 + stepsFromNow);
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
