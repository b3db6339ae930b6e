package health.cairn.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.cairn.app.ClinicTest;
import health.cairn.app.storage.CannotStart;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Sign-in at the clinic's directory, against a provider that answers on a port. */
@ClinicTest
class DirectoryTest {
  private static final String PASSWORD = "four stones on a path";
  private static final Phone PHONE = new Phone("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP");
  private static final Provider PROVIDER = provider();

  @Autowired MockMvc door;
  @Autowired People people;
  @Autowired Passwords passwords;
  @Autowired SecondFactor second;
  @Autowired Identities identities;
  @Autowired Staffing staffing;

  private final UUID id = UUID.randomUUID();
  private final String account = "account of " + id;
  private Person person =
      new Person(id, "Kim", id + "@clinic.example", Set.of(Role.NURSE), true, Locale.ENGLISH);

  private static Provider provider() {
    try {
      return new Provider();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @DynamicPropertySource
  static void directory(DynamicPropertyRegistry registry) {
    registry.add("cairn.oidc.issuer", PROVIDER::issuer);
    registry.add("cairn.oidc.client-id", () -> Provider.CLIENT);
    registry.add("cairn.oidc.client-secret", () -> Provider.SECRET);
    registry.add("cairn.oidc.name", () -> "Clinic Login");
  }

  @BeforeEach
  void arrive() {
    people.add(person);
    passwords.choose(id, PASSWORD);
    second.setUp(id, PHONE.key(), PHONE.now());
    PROVIDER.isAt(account);
  }

  private Browser browser() {
    return new Browser(door).at("198.51.100." + Math.floorMod(id.hashCode(), 250));
  }

  private void bound() {
    assertThat(identities.bind(id, new Identities.Identity(PROVIDER.issuer(), account))).isTrue();
  }

  /** To the directory and back, as a browser is sent. */
  private MockHttpServletResponse comeFromThere(Browser browser) throws Exception {
    var way = browser.open("/sign-in/directory").getRedirectedUrl();
    return back(browser, String.valueOf(browser.open(String.valueOf(way)).getRedirectedUrl()));
  }

  private static MockHttpServletResponse back(Browser browser, String way) throws Exception {
    return browser.open(PROVIDER.answer(way).replaceFirst("http://localhost", ""));
  }

  @Test
  void isOfferedWhereTheClinicHasOne() throws Exception {
    assertThat(browser().open("/sign-in").getContentAsString())
        .contains("Sign in with Clinic Login")
        .contains("/sign-in/directory");
  }

  @Test
  void isAskedWithStateNonceAndProofOfTheKey() throws Exception {
    var way = browser().open("/sign-in/directory/clinic").getRedirectedUrl();
    assertThat(way)
        .startsWith(PROVIDER.issuer() + "/authorize?")
        .contains("response_type=code", "scope=openid", "state=", "nonce=", "prompt=login")
        .contains("code_challenge=", "code_challenge_method=S256");
  }

  @Test
  void isTheFirstFactorOnly() throws Exception {
    bound();
    var browser = browser();
    assertThat(comeFromThere(browser).getRedirectedUrl()).isEqualTo("/sign-in/code");
    assertThat(browser.open("/account").getRedirectedUrl()).isEqualTo("/sign-in");
  }

  @Test
  void isBothWhereItSaysThatItSawBoth() throws Exception {
    bound();
    PROVIDER.says(it -> it.claim("amr", List.of("pwd", "mfa")));
    var browser = browser();
    assertThat(comeFromThere(browser).getRedirectedUrl()).isEqualTo("/");
    assertThat(browser.open("/account").getStatus()).isEqualTo(200);
  }

  @Test
  void letsNobodyInWhomNobodyHasBound() throws Exception {
    PROVIDER.says(it -> it.claim("amr", List.of("mfa")).claim("email", person.email()));
    var browser = browser();
    assertThat(comeFromThere(browser).getRedirectedUrl()).isEqualTo("/sign-in?directory=unknown");
    assertThat(browser.open("/sign-in?directory=unknown").getContentAsString())
        .contains("Nobody here has connected that account");
    assertThat(browser.open("/account").getRedirectedUrl()).isEqualTo("/sign-in");
  }

  @Test
  void letsNobodyInWhoHasLeft() throws Exception {
    bound();
    people.change(new Person(id, "Kim", person.email(), person.roles(), false, Locale.ENGLISH));
    assertThat(comeFromThere(browser()).getRedirectedUrl()).isEqualTo("/sign-in?directory=unknown");
  }

  private void isRefused() throws Exception {
    bound();
    assertThat(comeFromThere(browser()).getRedirectedUrl()).isEqualTo("/sign-in?directory=refused");
  }

  @Test
  void refusesATokenThatSomebodyElseSigned() throws Exception {
    PROVIDER.isForged();
    isRefused();
  }

  @Test
  void refusesATokenForAnotherAudience() throws Exception {
    PROVIDER.says(it -> it.audience("another"));
    isRefused();
  }

  @Test
  void refusesATokenOfAnotherIssuer() throws Exception {
    PROVIDER.says(it -> it.issuer("https://elsewhere.example"));
    isRefused();
  }

  @Test
  void refusesATokenOfAnotherRequest() throws Exception {
    PROVIDER.says(it -> it.claim("nonce", "another"));
    isRefused();
  }

  @Test
  void refusesATokenThatHasEnded() throws Exception {
    PROVIDER.says(it -> it.expirationTime(java.util.Date.from(java.time.Instant.EPOCH)));
    isRefused();
  }

  @Test
  void refusesAnAnswerThatAnotherBrowserAskedFor() throws Exception {
    bound();
    var way = browser().open("/sign-in/directory/clinic").getRedirectedUrl();
    var victim = browser();
    victim.open("/sign-in");
    assertThat(back(victim, String.valueOf(way)).getRedirectedUrl())
        .isEqualTo("/sign-in?directory=refused");
  }

  @Test
  void refusesAnAnswerTheSecondTime() throws Exception {
    bound();
    var browser = browser();
    var way = String.valueOf(browser.open("/sign-in/directory/clinic").getRedirectedUrl());
    var answer = PROVIDER.answer(way).replaceFirst("http://localhost", "");
    assertThat(browser.open(answer).getRedirectedUrl()).isEqualTo("/sign-in/code");
    assertThat(browser.open(answer).getRedirectedUrl()).isEqualTo("/sign-in?directory=refused");
  }

  private Browser signedIn() throws Exception {
    var browser = browser();
    browser.open("/sign-in");
    browser.submit("/sign-in", "email", person.email(), "password", PASSWORD);
    browser.open("/sign-in/code");
    browser.submit("/sign-in/code", "code", PHONE.code(1));
    assertThat(browser.open("/account").getStatus()).isEqualTo(200);
    return browser;
  }

  @Test
  void isConnectedByWhoTypesThePasswordAgain() throws Exception {
    var browser = signedIn();
    var wrong = browser.submit("/account/directory", "directoryPassword", "a guess");
    assertThat(wrong.getContentAsString()).contains("directoryPassword-wrong");
    var page = browser.submit("/account/directory", "directoryPassword", PASSWORD);
    assertThat(page.getContentAsString()).contains("/sign-in/directory/clinic");
    var way = String.valueOf(browser.open("/sign-in/directory/clinic").getRedirectedUrl());
    assertThat(back(browser, way).getRedirectedUrl()).isEqualTo("/account?directory=bound");
    assertThat(browser.open("/account?directory=bound").getContentAsString())
        .contains("is connected")
        .contains("/account/directory/remove");
    assertThat(comeFromThere(browser()).getRedirectedUrl()).isEqualTo("/sign-in/code");
    browser.open("/account");
    browser.submit("/account/directory/remove", "directoryPassword", PASSWORD);
    assertThat(identities.has(id)).isFalse();
  }

  @Test
  void isNotConnectedByAVisitAlone() throws Exception {
    var browser = signedIn();
    assertThat(comeFromThere(browser).getRedirectedUrl()).isEqualTo("/sign-in?directory=unknown");
    assertThat(identities.has(id)).isFalse();
  }

  @Test
  void isNeverTakenFromSomebodyElse() throws Exception {
    var other = UUID.randomUUID();
    people.add(new Person(other, "Bo", other + "@clinic.example", Set.of(), true, Locale.ENGLISH));
    identities.bind(other, new Identities.Identity(PROVIDER.issuer(), account));
    var browser = signedIn();
    browser.submit("/account/directory", "directoryPassword", PASSWORD);
    var way = String.valueOf(browser.open("/sign-in/directory/clinic").getRedirectedUrl());
    assertThat(back(browser, way).getRedirectedUrl()).isEqualTo("/account?directory=taken");
    assertThat(identities.has(id)).isFalse();
  }

  @Test
  void endsTheStartWhenItIsHalfNamed() {
    var origins = new Origins("");
    assertThatThrownBy(() -> new Directory("ldap://x", "a", "b", "", false, origins))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("CAIRN_OIDC_ISSUER is \"ldap://x\"");
    assertThatThrownBy(() -> new Directory("https://a.example", "", "", "", false, origins))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("CAIRN_OIDC_CLIENT_ID");
  }

  @Test
  void doesNotKeepTheClinicFromStartingWhenItIsSilent() {
    var silent = new Directory("http://localhost:1", "a", "b", "", false, new Origins(""));
    assertThat(silent.way()).isEmpty();
  }
}
