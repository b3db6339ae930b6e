package health.cairn.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.app.ClinicTest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Two tabs of one session, which leave the same word in it at the same moment. */
@ClinicTest
class TwoTabsTest {
  private static final int TRIES = 60;

  @Autowired MockMvc door;
  @Autowired People people;
  @Autowired Links links;
  @Autowired JdbcClient jdbc;

  private Browser browser;

  @BeforeEach
  void signIn() throws Exception {
    var id = UUID.randomUUID();
    var email = id + "@clinic.example";
    people.add(new Person(id, "Kim", email, Set.of(Role.NURSE), true, Locale.ENGLISH));
    browser = new Browser(door);
    var link = links.make(id, Links.Purpose.SIGN_IN);
    browser.open(link);
    browser.submit(link);
    var page = browser.open("/sign-in/phone").getContentAsString();
    browser.submit("/sign-in/phone", "code", Phone.showing(page).now());
    browser.open("/account");
  }

  @Test
  void coverBothAtOnceAndBothAreAnswered() throws Exception {
    var tabs = Executors.newFixedThreadPool(2);
    try {
      var together = new CyclicBarrier(2);
      Callable<Integer> cover =
          () -> {
            together.await();
            return browser.submit("/lock").getStatus();
          };
      for (var tried = 0; tried < TRIES; tried++) {
        for (var answer : tabs.invokeAll(List.of(cover, cover))) {
          assertThat(answer.get()).as("try %d", tried).isIn(204, 423);
        }
        assertThat(browser.open("/account").getStatus()).isEqualTo(423);
        uncover();
      }
    } finally {
      tabs.shutdown();
    }
  }

  private void uncover() {
    jdbc.sql(
            """
            delete from spring_session_attributes where attribute_name = ? and session_primary_id in
              (select primary_id from spring_session where principal_name is not null)
            """)
        .param(IdleLock.class.getName() + ".locked")
        .update();
  }
}
