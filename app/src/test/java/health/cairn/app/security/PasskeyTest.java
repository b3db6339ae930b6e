package health.cairn.app.security;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.cairn.app.ClinicTest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;

@ClinicTest
class PasskeyTest {
  private static final String PASSWORD = "four stones on a path";
  // Made once: it takes long, on purpose.
  private static final String HASH =
      requireNonNull(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD));
  private static final Phone PHONE = new Phone("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP");
  private static final String MAKE = "/account/passkeys/new";
  private static final String SIGN_IN = "/sign-in/passkey";
  private static final String UNCOVER = "/lock/open";

  @Autowired MockMvc door;
  @Autowired People people;
  @Autowired Links links;
  @Autowired Passwords passwords;
  @Autowired SecondFactor second;
  @Autowired Passkeys passkeys;
  @Autowired JdbcClient jdbc;

  private final Device device = new Device();
  private Person person;
  private Browser browser;

  @BeforeEach
  void signInWithThePhone() throws Exception {
    person = add();
    jdbc.sql("update people set password = ? where id = ?").params(HASH, person.id()).update();
    second.setUp(person.id(), PHONE.key(), PHONE.code(-1));
    browser = new Browser(door).at(address(person));
    var link = links.make(person.id(), Links.Purpose.SIGN_IN);
    browser.open(link);
    browser.submit(link);
    browser.open("/sign-in/code");
    browser.submit("/sign-in/code", "code", PHONE.now());
    browser.open("/account");
  }

  @Nested
  class Made {
    @Test
    void isListedByItsName() throws Exception {
      assertThat(make(device).getRedirectedUrl()).isEqualTo("/account?done=passkey");
      assertThat(browser.open("/account").getContentAsString())
          .contains("Laptop in room 2")
          .contains("not used yet");
    }

    @Test
    void takesThePasswordFirst() throws Exception {
      var answer =
          browser.submit(
              "/account/passkeys", "passkeyName", "Laptop", "passkeyPassword", "another one");
      assertThat(answer.getStatus()).isEqualTo(422);
      assertThat(answer.getContentAsString())
          .contains("passkeyPassword-wrong")
          .contains("value=\"Laptop\"");
      assertThat(browser.submit(MAKE + "/options").getStatus()).isEqualTo(403);
    }

    @Test
    void saysAllThatIsWrongAtOnce() throws Exception {
      var answer = browser.submit("/account/passkeys", "passkeyName", " ", "passkeyPassword", "no");
      assertThat(answer.getContentAsString())
          .contains("passkeyName-wrong")
          .contains("passkeyPassword-wrong");
    }

    @Test
    void isRefusedTwice() throws Exception {
      make(device);
      plan();
      var again = browser.submit(MAKE, "credential", device.make(options(MAKE)));
      assertThat(again.getStatus()).isEqualTo(422);
      assertThat(again.getContentAsString()).contains("known here already");
    }

    @Test
    void isRefusedForAChallengeOfAnotherTime() throws Exception {
      plan();
      var old = device.make(options(MAKE));
      browser.submit(MAKE, "credential", old);
      plan();
      assertThat(browser.submit(MAKE, "credential", old).getStatus()).isEqualTo(422);
    }

    @Test
    void isRefusedFromAnotherSite() throws Exception {
      plan();
      var elsewhere = device.at("https://cairn.example", "cairn.example").make(options(MAKE));
      assertThat(browser.submit(MAKE, "credential", elsewhere).getStatus()).isEqualTo(422);
      assertThat(passkeys.has(person.id())).isFalse();
    }

    @Test
    void isRefusedFromADeviceThatDoesNotLookWhoItIs() throws Exception {
      plan();
      var blind = device.withoutLookingWhoItIs().make(options(MAKE));
      assertThat(browser.submit(MAKE, "credential", blind).getStatus()).isEqualTo(422);
      assertThat(passkeys.has(person.id())).isFalse();
    }

    @Test
    void asksADeviceThatHasNoneYet() throws Exception {
      make(device);
      plan();
      assertThat(options(MAKE))
          .contains("\"excludeCredentials\":[{")
          .contains("\"userVerification\":\"required\"")
          .contains("\"residentKey\":\"required\"");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "null",
          "[]",
          "{}",
          "7",
          "{\"id\":\"a\"}",
          "{\"rawId\":\"!\",\"response\":{}}",
          "{\"id\":\"YQ\",\"rawId\":\"YQ\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"e30\",\"attestationObject\":\"oA\"}}"
        })
    void isRefusedWhenItIsNone(String nonsense) throws Exception {
      plan();
      assertThat(browser.submit(MAKE, "credential", nonsense).getStatus()).isEqualTo(422);
    }

    @Test
    void canBeRenamedAndRemoved() throws Exception {
      make(device);
      var path = "/account/passkeys/" + only().id();
      browser.open(path);
      browser.submit(path, "passkeyName", "Key on my ring");
      assertThat(only().name()).isEqualTo("Key on my ring");
      assertThat(browser.submit(path + "/remove", "passkeyPassword", "no").getStatus())
          .isEqualTo(422);
      browser.submit(path + "/remove", "passkeyPassword", PASSWORD);
      assertThat(passkeys.has(person.id())).isFalse();
    }

    @Test
    void isNobodyElses() throws Exception {
      make(device);
      var path = "/account/passkeys/" + only().id();
      var other = Staff.as(Role.ADMINISTRATOR);
      door.perform(post(path).param("passkeyName", "mine now").with(other))
          .andExpect(status().isNotFound());
      door.perform(post(path + "/remove").with(other)).andExpect(status().isNotFound());
    }

    @Test
    void staysWhenItIsTheOnlySecondFactor() throws Exception {
      make(device);
      second.forget(person.id());
      var path = "/account/passkeys/" + only().id() + "/remove";
      assertThat(browser.submit(path, "passkeyPassword", PASSWORD).getContentAsString())
          .contains("your only second factor");
      assertThat(passkeys.has(person.id())).isTrue();
    }
  }

  @Nested
  class AtTheSignIn {
    private final Browser another = new Browser(door);

    @BeforeEach
    void make() throws Exception {
      PasskeyTest.this.make(device);
      another.at(address(person)).open("/sign-in");
    }

    @Test
    void isBothFactorsAtOnceInANewSession() throws Exception {
      var before = another.session();
      assertThat(signIn(device).getRedirectedUrl()).isEqualTo("/");
      assertThat(another.session()).isNotEqualTo(before);
      assertThat(another.open("/account").getContentAsString())
          .contains(person.email())
          .contains("last used today");
      assertThat(actions()).contains("sign-in with passkey");
    }

    @Test
    void goesWhereTheyWanted() throws Exception {
      another.open("/account?from=here");
      another.open("/sign-in");
      assertThat(signIn(device).getRedirectedUrl()).isEqualTo("/account?from=here");
    }

    @Test
    void isRefusedTheSecondTime() throws Exception {
      var answer = device.show(options(another, SIGN_IN));
      another.submit(SIGN_IN, "credential", answer);
      another.open("/account");
      another.submit("/sign-out");
      another.open("/sign-in");
      assertThat(another.submit(SIGN_IN, "credential", answer).getStatus()).isEqualTo(422);
      assertThat(another.open("/account").getRedirectedUrl()).isEqualTo("/sign-in");
    }

    @Test
    void isRefusedInTheBrowserOfAThief() throws Exception {
      var answer = device.show(options(another, SIGN_IN));
      var thief = new Browser(door).at("192.0.2.251");
      thief.open("/sign-in");
      options(thief, SIGN_IN);
      assertThat(thief.submit(SIGN_IN, "credential", answer).getStatus()).isEqualTo(422);
    }

    @Test
    void isRefusedForTheSameAnswerAtTheSameTime() {
      var shown =
          WebAuthn.shown(
                  device.countsFrom(-1).show("{\"challenge\":\"%s\"}".formatted(Tokens.forLink())))
              .orElseThrow();
      assertThat(passkeys.used(only().id(), shown)).isTrue();
      assertThat(passkeys.used(only().id(), shown)).isFalse();
    }

    @Test
    void isRefusedFromAnotherSite() throws Exception {
      device.at("https://cairn.example", "cairn.example");
      assertThat(signIn(device).getStatus()).isEqualTo(422);
      device.at("http://localhost.cairn.example", "localhost");
      assertThat(signIn(device).getStatus()).isEqualTo(422);
    }

    @Test
    void isRefusedWhenTheCountGoesBack() throws Exception {
      signIn(device.countsFrom(7));
      another.open("/account");
      another.submit("/sign-out");
      another.open("/sign-in");
      var answer = signIn(device.countsFrom(5));
      assertThat(answer.getStatus()).isEqualTo(422);
      assertThat(answer.getContentAsString()).contains("may have been copied");
      assertThat(reasons()).contains("passkey.copied");
    }

    @Test
    void isRefusedWithAnotherKey() throws Exception {
      assertThat(signIn(device.impostor()).getStatus()).isEqualTo(422);
    }

    @Test
    void isRefusedFromADeviceThatDoesNotLookWhoItIs() throws Exception {
      assertThat(signIn(device.withoutLookingWhoItIs()).getStatus()).isEqualTo(422);
    }

    @Test
    void isRefusedForSomebodyWhoHasLeft() throws Exception {
      door.perform(post("/people/" + person.id() + "/leave").with(Staff.as(Role.ADMINISTRATOR)));
      assertThat(signIn(device).getStatus()).isEqualTo(422);
    }

    @Test
    void isRefusedWhenItIsNotKnown() throws Exception {
      var answer = signIn(new Device());
      assertThat(answer.getStatus()).isEqualTo(422);
    }

    @Test
    void isStoppedAfterManyTries() throws Exception {
      another.at("198.51.100." + Math.floorMod(person.id().hashCode(), 250));
      for (var i = 0; i < 100; i++) another.submit(SIGN_IN, "credential", "{}");
      assertThat(signIn(device).getStatus()).isEqualTo(429);
    }

    @Test
    void refusesAForgedForm() throws Exception {
      var answer = device.show(options(another, SIGN_IN));
      assertThat(another.submitWithoutToken(SIGN_IN, "credential", answer).getStatus())
          .isEqualTo(403);
    }

    @Test
    void takesTheRestOfTheWayWhereThereIsNoPhone() throws Exception {
      second.forget(person.id());
      var next = another.submit("/sign-in", "email", person.email(), "password", PASSWORD);
      assertThat(next.getRedirectedUrl()).isEqualTo("/sign-in/code");
      assertThat(another.open("/sign-in/code").getContentAsString()).contains("data-passkey");
      assertThat(another.open("/sign-in/phone").getRedirectedUrl()).isEqualTo("/sign-in?late");
      assertThat(signIn(device).getRedirectedUrl()).isEqualTo("/");
    }

    private MockHttpServletResponse signIn(Device with) throws Exception {
      return another.submit(SIGN_IN, "credential", with.show(options(another, SIGN_IN)));
    }
  }

  @Nested
  class AtTheCover {
    @BeforeEach
    void make() throws Exception {
      PasskeyTest.this.make(device);
      browser.open("/account");
      browser.submit("/lock");
    }

    @Test
    void uncovers() throws Exception {
      assertThat(uncover(device).getStatus()).isEqualTo(204);
      assertThat(browser.open("/account").getStatus()).isEqualTo(200);
    }

    @Test
    void uncoversNoPageOfSomebodyElse() throws Exception {
      var other = add();
      var theirs = new Device();
      passkeys.handle(other.id());
      makeFor(other, theirs);
      assertThat(uncover(theirs).getStatus()).isEqualTo(422);
      assertThat(browser.open("/account").getStatus()).isEqualTo(423);
    }

    @Test
    void takesNoAnswerThatWasGivenToTheSignIn() throws Exception {
      var another = new Browser(door).at(address(person));
      another.open("/sign-in");
      var answer = device.show(options(another, SIGN_IN));
      assertThat(browser.submit(UNCOVER, "credential", answer).getStatus()).isEqualTo(422);
    }

    @Test
    void endsTheSessionAfterManyTries() throws Exception {
      for (var i = 0; i < 6; i++) browser.submit(UNCOVER, "credential", "{}");
      assertThat(uncover(device).getStatus()).isEqualTo(401);
    }

    @Test
    void isAskedForOnlyWhereThereIsOne() throws Exception {
      passkeys.removeAllOf(person.id());
      assertThat(browser.submit(UNCOVER + "/options").getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse uncover(Device with) throws Exception {
      return browser.submit(UNCOVER, "credential", with.show(options(UNCOVER)));
    }
  }

  @Nested
  class AtTheFirstSignIn {
    private final Browser another = new Browser(door);
    private Person newcomer;

    @BeforeEach
    void chooseAPassword() throws Exception {
      newcomer = add();
      another.at(address(newcomer));
      var link = links.make(newcomer.id(), Links.Purpose.INVITATION);
      another.open(link);
      another.submit(link);
      another.open("/sign-in/password");
      another.submit("/sign-in/password", "password", PASSWORD, "again", PASSWORD);
    }

    @Test
    void standsForThePhone() throws Exception {
      assertThat(another.open("/sign-in/phone").getContentAsString()).contains(SIGN_IN + "/new");
      another.open(SIGN_IN + "/new");
      var credential = device.make(options(another, SIGN_IN + "/new"));
      var in = another.submit(SIGN_IN + "/new", "credential", credential);
      assertThat(in.getContentAsString()).contains("recovery codes");
      assertThat(another.open("/account").getContentAsString()).contains("First passkey");
    }

    @Test
    void isNoWayInForWhoHasAPhone() throws Exception {
      second.setUp(newcomer.id(), PHONE.key(), PHONE.code(-1));
      assertThat(another.open(SIGN_IN + "/new").getRedirectedUrl()).isEqualTo("/sign-in?late");
      another.open("/sign-in");
      assertThat(another.submit(SIGN_IN + "/new/options").getStatus()).isEqualTo(403);
    }
  }

  @Nested
  class Removed {
    @BeforeEach
    void make() throws Exception {
      PasskeyTest.this.make(device);
    }

    @Test
    void byAnAdministratorEndsTheSessions() throws Exception {
      administrate("passkeys");
      assertThat(passkeys.has(person.id())).isFalse();
      assertThat(second.isSetUp(person.id())).isTrue();
      assertThat(browser.open("/account").getRedirectedUrl()).isEqualTo("/sign-in");
    }

    @Test
    void withTheLostPhoneAndThePassword() throws Exception {
      administrate("second-factor");
      assertThat(passkeys.has(person.id())).isFalse();
      assertThat(second.isSetUp(person.id())).isFalse();
      assertThat(passwords.has(person.id())).isFalse();
    }

    @Test
    void withThePasswordWhereThereIsNoPhone() throws Exception {
      second.forget(person.id());
      administrate("passkeys");
      assertThat(passwords.has(person.id())).isFalse();
    }

    @Test
    void notByAnAdministratorOfTheirOwn() throws Exception {
      var me = Staff.signedIn(Role.ADMINISTRATOR).id();
      door.perform(post("/people/" + me + "/second-factor").with(Staff.as(Role.ADMINISTRATOR)))
          .andExpect(model().attributeExists("refused"));
    }

    private void administrate(String what) throws Exception {
      door.perform(post("/people/" + person.id() + "/" + what).with(Staff.as(Role.ADMINISTRATOR)));
    }
  }

  @Test
  void canNotBeExchangedByTheApplication() {
    assertThatThrownBy(() -> jdbc.sql("update passkeys set credential = ''").update())
        .hasRootCauseMessage("ERROR: permission denied for table passkeys");
  }

  private Person add() {
    var id = UUID.randomUUID();
    var added =
        new Person(id, "Kim", id + "@clinic.example", Set.of(Role.NURSE), true, Locale.ENGLISH);
    people.add(added);
    return added;
  }

  private static String address(Person of) {
    return "192.0.2." + Math.floorMod(of.id().hashCode(), 250);
  }

  private Passkey only() {
    return passkeys.of(person.id()).get(0);
  }

  private MockHttpServletResponse make(Device with) throws Exception {
    plan();
    browser.open(MAKE);
    return browser.submit(MAKE, "credential", with.make(options(MAKE)));
  }

  private void plan() throws Exception {
    var form = new String[] {"passkeyName", "Laptop in room 2", "passkeyPassword", PASSWORD};
    assertThat(browser.submit("/account/passkeys", form).getRedirectedUrl()).isEqualTo(MAKE);
  }

  /** Kept without a browser, which is of no interest here. */
  private void makeFor(Person other, Device theirs) {
    var made =
        theirs.make(
            "{\"challenge\":\"%s\",\"user\":{\"id\":\"%s\"}}"
                .formatted(Tokens.forLink(), passkeys.handle(other.id())));
    passkeys.add(other.id(), "theirs", WebAuthn.made(made).orElseThrow());
  }

  private String options(String path) throws Exception {
    return options(browser, path);
  }

  private static String options(Browser of, String path) throws Exception {
    return of.submit(path + "/options").getContentAsString();
  }

  private List<String> actions() {
    return jdbc.sql("select action from audit where who = ?")
        .param(person.id())
        .query(String.class)
        .list();
  }

  private List<String> reasons() {
    return jdbc.sql("select reason from audit where subject = ?")
        .param(person.id().toString())
        .query(String.class)
        .list();
  }
}
