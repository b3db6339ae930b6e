package health.cairn.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.cairn.app.ClinicTest;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ClinicTest
class PeoplePageTest {
  @Autowired MockMvc door;
  @Autowired People people;
  @Autowired Links links;

  private Person person;

  @BeforeEach
  void add() {
    var id = UUID.randomUUID();
    person =
        new Person(id, "Kim", id + "@clinic.example", Set.of(Role.NURSE), true, Locale.ENGLISH);
    people.add(person);
  }

  @Test
  void givesALinkToWhoeverIsInvited() throws Exception {
    var email = UUID.randomUUID() + "@clinic.example";
    door.perform(form("/people/new", "Robin", email, "nurse"))
        .andExpect(model().attribute("link", Matchers.containsString("/links/")));
    assertThat(people.withEmail(email)).get().matches(p -> p.is(Role.NURSE));
  }

  @Test
  void keepsWhatWasTypedAndSaysWhatIsWrong() throws Exception {
    door.perform(form("/people/new", "Robin", "no address", ""))
        .andExpect(status().is(422))
        .andExpect(content().string(Matchers.containsString("value=\"Robin\"")))
        .andExpect(content().string(Matchers.containsString("href=\"#email\"")))
        .andExpect(content().string(Matchers.containsString("href=\"#roles\"")));
  }

  @Test
  void refusesAnEmailThatSomebodyHas() throws Exception {
    door.perform(form("/people/new", "Robin", person.email().toUpperCase(Locale.ROOT), "nurse"))
        .andExpect(status().is(422));
  }

  @Test
  void keepsTheLastAdministrator() throws Exception {
    var last = Staff.signedIn(Role.ADMINISTRATOR);
    for (var other : people.all()) {
      if (other.is(Role.ADMINISTRATOR) && other.active() && !other.id().equals(last.id())) {
        door.perform(asAdministrator("/people/" + other.id() + "/leave"));
      }
    }
    door.perform(asAdministrator("/people/" + last.id() + "/leave"))
        .andExpect(model().attributeExists("refused"));
    var found = people.find(last.id()).orElseThrow();
    door.perform(form("/people/" + last.id(), found.name(), found.email(), "nurse"))
        .andExpect(status().is(422));
    assertThat(people.find(last.id())).get().matches(p -> p.active() && p.is(Role.ADMINISTRATOR));
  }

  @Test
  void endsSessionsAndLinksOfWhoeverLeaves() throws Exception {
    var spare = links.make(person.id(), Links.Purpose.INVITATION);
    var browser = signedIn();
    assertThat(browser.open("/account").getStatus()).isEqualTo(200);
    door.perform(asAdministrator("/people/" + person.id() + "/leave"));
    assertThat(browser.open("/account").getRedirectedUrl()).isEqualTo("/sign-in");
    assertThat(browser.open(spare).getStatus()).isEqualTo(410);
  }

  @Test
  void signsSomebodyOutWhoseRolesChange() throws Exception {
    var browser = signedIn();
    door.perform(form("/people/" + person.id(), "Kim", person.email(), "coordinator"))
        .andExpect(redirectedUrl("/people/" + person.id() + "?done=changed"));
    assertThat(browser.open("/account").getRedirectedUrl()).isEqualTo("/sign-in");
  }

  @Test
  void showsTheAuditOfItAndAWholeChain() throws Exception {
    door.perform(asAdministrator("/people/" + person.id() + "/leave"));
    door.perform(get("/audit").param("action", "deactivate").with(Staff.as(Role.DIRECTOR)))
        .andExpect(content().string(Matchers.containsString("A administrator")));
    door.perform(post("/audit/check").with(Staff.as(Role.DIRECTOR)))
        .andExpect(model().attributeExists("whole"));
  }

  /** Through a link and with a phone, as everybody. */
  private Browser signedIn() throws Exception {
    var browser = new Browser(door);
    var link = links.make(person.id(), Links.Purpose.SIGN_IN);
    browser.open(link);
    browser.submit(link);
    var page = browser.open("/sign-in/phone").getContentAsString();
    browser.submit("/sign-in/phone", "code", Phone.showing(page).now());
    return browser;
  }

  private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder
      asAdministrator(String path) {
    return post(path).with(Staff.as(Role.ADMINISTRATOR));
  }

  private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder form(
      String path, String name, String email, String role) {
    return asAdministrator(path)
        .param("name", name)
        .param("email", email)
        .param("roles", role)
        .param("language", "en");
  }
}
