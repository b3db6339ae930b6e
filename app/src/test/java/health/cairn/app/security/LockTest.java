package health.cairn.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.app.ClinicTest;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.web.servlet.MockMvc;

@ClinicTest
class LockTest {
  private static final String PIN = "271828";

  @Autowired MockMvc door;
  @Autowired People people;
  @Autowired Links links;
  @Autowired Passwords passwords;

  @Nested
  class Covered {
    private Browser browser;

    @BeforeEach
    void signInAndCover() throws Exception {
      var id = UUID.randomUUID();
      var email = id + "@clinic.example";
      people.add(new Person(id, "Kim", email, Set.of(Role.NURSE), true, Locale.ENGLISH));
      passwords.choosePin(id, PIN);
      browser = new Browser(door);
      var link = links.make(id, Links.Purpose.SIGN_IN);
      browser.open(link);
      browser.submit(link);
      var page = browser.open("/sign-in/phone").getContentAsString();
      browser.submit("/sign-in/phone", "code", Phone.showing(page).now());
      browser.open("/account");
      browser.submit("/lock");
    }

    @Test
    void answersToNothing() throws Exception {
      assertThat(browser.open("/account").getStatus()).isEqualTo(423);
      assertThat(browser.submit("/account/language", "language", "es").getStatus()).isEqualTo(423);
      assertThat(browser.open("/assets/../account").getStatus()).isIn(400, 423);
    }

    @Test
    void opensWithThePin() throws Exception {
      assertThat(browser.submit("/lock/open", "pin", PIN).getStatus()).isEqualTo(204);
      assertThat(browser.open("/account").getStatus()).isEqualTo(200);
    }

    @Test
    void staysCoveredAfterAWrongPin() throws Exception {
      assertThat(browser.submit("/lock/open", "pin", "000001").getStatus()).isEqualTo(422);
      assertThat(browser.open("/account").getStatus()).isEqualTo(423);
    }

    @Test
    void endsTheSessionAfterManyTries() throws Exception {
      for (var i = 0; i < 6; i++) browser.submit("/lock/open", "pin", "00000" + i);
      assertThat(browser.submit("/lock/open", "pin", PIN).getStatus()).isEqualTo(401);
      assertThat(browser.open("/account").getRedirectedUrl()).isEqualTo("/sign-in");
    }

    @Test
    void letsSomebodySignOut() throws Exception {
      assertThat(browser.submit("/sign-out").getRedirectedUrl()).isEqualTo("/sign-in?out");
    }
  }

  @Nested
  class WhenTheBrowserForgets {
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private final MockHttpSession session = new MockHttpSession();

    @Test
    void coversAMinuteLate() throws Exception {
      assertThat(statusAt(NOON, "")).isEqualTo(200);
      assertThat(statusAt(NOON.plus(Duration.ofMinutes(10)), "")).isEqualTo(200);
      assertThat(statusAt(NOON.plus(Duration.ofMinutes(22)), "")).isEqualTo(423);
      assertThat(statusAt(NOON.plus(Duration.ofMinutes(23)), "")).isEqualTo(423);
    }

    @Test
    void takesNoPageThatRenewsItselfForAPerson() throws Exception {
      statusAt(NOON, "");
      assertThat(statusAt(NOON.plus(Duration.ofMinutes(10)), "text/event-stream")).isEqualTo(200);
      assertThat(statusAt(NOON.plus(Duration.ofMinutes(12)), "")).isEqualTo(423);
    }

    private int statusAt(Instant now, String accept) throws ServletException, IOException {
      var me = new StaffSession(Staff.signedIn(Role.NURSE));
      SecurityContextHolder.setContext(new SecurityContextImpl(me));
      try {
        var request = new MockHttpServletRequest("GET", "/patients");
        request.setSession(session);
        request.addHeader("Accept", accept);
        var response = new MockHttpServletResponse();
        new IdleLock(Clock.fixed(now, ZoneOffset.UTC), Duration.ofMinutes(10))
            .doFilter(request, response, new MockFilterChain());
        return response.getStatus();
      } finally {
        SecurityContextHolder.clearContext();
      }
    }
  }
}
