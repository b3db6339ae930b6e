package health.cairn.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.app.ClinicTest;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ClinicTest
class SignInTest {
  private static final String PASSWORD = "four stones on a path";

  private static final Phone PHONE = new Phone("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP");

  @Autowired MockMvc door;
  @Autowired People people;
  @Autowired Links links;
  @Autowired Passwords passwords;
  @Autowired SecondFactor second;

  private Person person;
  private Browser browser;

  @BeforeEach
  void arrive() {
    var id = UUID.randomUUID();
    person =
        new Person(id, "Kim", id + "@clinic.example", Set.of(Role.NURSE), true, Locale.ENGLISH);
    people.add(person);
    browser = new Browser(door).at("192.0.2." + Math.floorMod(id.hashCode(), 250));
  }

  @Nested
  class WithALink {
    @Test
    void choosesAPasswordAndSetsUpAPhoneAndIsIn() throws Exception {
      var link = links.make(person.id(), Links.Purpose.INVITATION);
      assertThat(browser.open(link).getStatus()).isEqualTo(200);
      assertThat(browser.submit(link).getRedirectedUrl()).isEqualTo("/sign-in/password");
      browser.open("/sign-in/password");
      var next = browser.submit("/sign-in/password", "password", PASSWORD, "again", PASSWORD);
      assertThat(next.getRedirectedUrl()).isEqualTo("/sign-in/phone");
      var page = browser.open("/sign-in/phone").getContentAsString();
      var done = browser.submit("/sign-in/phone", "code", Phone.showing(page).now());
      assertThat(done.getContentAsString()).contains("recovery codes");
      assertThat(browser.open("/").getRedirectedUrl()).doesNotContain("sign-in");
    }

    @Test
    void isNotUsedUpByBeingLookedAt() throws Exception {
      var link = links.make(person.id(), Links.Purpose.SIGN_IN);
      browser.open(link);
      assertThat(browser.open(link).getStatus()).isEqualTo(200);
    }

    @Test
    void isRefusedTheSecondTime() throws Exception {
      var link = links.make(person.id(), Links.Purpose.SIGN_IN);
      browser.open(link);
      browser.submit(link);
      var thief = new Browser(door);
      assertThat(thief.open(link).getStatus()).isEqualTo(410);
      thief.open("/sign-in");
      assertThat(thief.submit(link).getStatus()).isEqualTo(410);
    }

    @Test
    void stillNeedsThePhone() throws Exception {
      second.setUp(person.id(), PHONE.key(), PHONE.now());
      var link = links.make(person.id(), Links.Purpose.SIGN_IN);
      browser.open(link);
      assertThat(browser.submit(link).getRedirectedUrl()).isEqualTo("/sign-in/code");
      assertThat(browser.open("/account").getRedirectedUrl()).isEqualTo("/sign-in");
    }

    @Test
    void refusesAPasswordThatIsEasilyGuessed() throws Exception {
      var link = links.make(person.id(), Links.Purpose.INVITATION);
      browser.open(link);
      browser.submit(link);
      browser.open("/sign-in/password");
      var answer = browser.submit("/sign-in/password", "password", "short", "again", "other");
      assertThat(answer.getStatus()).isEqualTo(422);
      assertThat(answer.getContentAsString()).contains("12 characters").contains("differ");
    }
  }

  @Nested
  class WithAPassword {
    @BeforeEach
    void setUp() throws Exception {
      passwords.choose(person.id(), PASSWORD);
      second.setUp(person.id(), PHONE.key(), PHONE.code(-1));
      browser.open("/sign-in");
    }

    @Test
    void needsBothFactors() throws Exception {
      assertThat(password(PASSWORD).getRedirectedUrl()).isEqualTo("/sign-in/code");
      assertThat(browser.open("/account").getRedirectedUrl()).isEqualTo("/sign-in");
      browser.open("/sign-in/code");
      var in = browser.submit("/sign-in/code", "code", PHONE.now());
      assertThat(in.getRedirectedUrl()).isEqualTo("/account");
    }

    @Test
    void takesACodeOnlyOnce() throws Exception {
      password(PASSWORD);
      browser.open("/sign-in/code");
      var code = PHONE.now();
      browser.submit("/sign-in/code", "code", code);
      var thief = new Browser(door).at("192.0.2.251");
      thief.open("/sign-in");
      thief.submit("/sign-in", "email", person.email(), "password", PASSWORD);
      thief.open("/sign-in/code");
      assertThat(thief.submit("/sign-in/code", "code", code).getStatus()).isEqualTo(422);
    }

    @Test
    void takesACodeOnPaperOnlyOnce() {
      var paper = second.newPaper(person.id()).get(0);
      assertThat(second.acceptsPaper(person.id(), paper.toLowerCase(Locale.ROOT))).isTrue();
      assertThat(second.acceptsPaper(person.id(), paper)).isFalse();
    }

    @Test
    void hasAnotherSessionAfterEachStep() throws Exception {
      var before = browser.session();
      password(PASSWORD);
      var between = browser.session();
      browser.open("/sign-in/code");
      browser.submit("/sign-in/code", "code", PHONE.now());
      assertThat(Set.of(before, between, browser.session())).hasSize(3);
    }

    @Test
    void saysTheSameToAWrongPasswordAndToAStranger() throws Exception {
      var wrong = password("not the right one");
      var unknown =
          browser.submit("/sign-in", "email", "nobody@clinic.example", "password", PASSWORD);
      assertThat(wrong.getStatus()).isEqualTo(422).isEqualTo(unknown.getStatus());
      assertThat(problem(wrong.getContentAsString()))
          .isEqualTo(problem(unknown.getContentAsString()));
    }

    @Test
    void letsNobodyInWhoHasLeft() throws Exception {
      people.change(
          new Person(person.id(), "Kim", person.email(), person.roles(), false, person.language()));
      assertThat(password(PASSWORD).getStatus()).isEqualTo(422);
    }

    @Test
    void isStoppedAfterTenTries() throws Exception {
      for (var i = 0; i < 10; i++) password("wrong number " + i);
      assertThat(password(PASSWORD).getStatus()).isEqualTo(429);
    }

    @Test
    void refusesAForgedForm() throws Exception {
      var forged =
          browser.submitWithoutToken("/sign-in", "email", person.email(), "password", PASSWORD);
      assertThat(forged.getStatus()).isEqualTo(403);
    }

    @Test
    void goesWhereTheyWanted() throws Exception {
      browser.open("/account?from=here");
      browser.open("/sign-in");
      password(PASSWORD);
      browser.open("/sign-in/code");
      var in = browser.submit("/sign-in/code", "code", PHONE.now());
      assertThat(in.getRedirectedUrl()).isEqualTo("/account?from=here");
    }

    @Test
    void isOutAfterSigningOut() throws Exception {
      password(PASSWORD);
      browser.open("/sign-in/code");
      browser.submit("/sign-in/code", "code", PHONE.now());
      browser.open("/account");
      browser.submit("/sign-out");
      assertThat(browser.open("/account").getRedirectedUrl()).isEqualTo("/sign-in");
    }

    private org.springframework.mock.web.MockHttpServletResponse password(String typed)
        throws Exception {
      return browser.submit("/sign-in", "email", person.email(), "password", typed);
    }
  }

  private static String problem(String page) {
    var found = Pattern.compile("data-problems.*?</section>", Pattern.DOTALL).matcher(page);
    return found.find() ? found.group() : "no problem shown";
  }
}
