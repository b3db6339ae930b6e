package health.cairn.app.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import health.cairn.app.ClinicTest;
import health.cairn.app.security.Role;
import health.cairn.app.security.Staff;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Open pages hear that something has changed, after it has been kept. */
@ClinicTest
class LiveTest {
  @Autowired private MockMvc door;
  @Autowired private Live live;
  @Autowired private ApplicationEventPublisher news;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private SessionRepository<? extends Session> sessions;

  private MockHttpServletResponse listening() throws Exception {
    return door.perform(get("/today/live").with(Staff.as(Role.NURSE))).andReturn().getResponse();
  }

  private static int told(MockHttpServletResponse page) throws Exception {
    return page.getContentAsString().split("event:changed", -1).length - 1;
  }

  private static int waitedFor(MockHttpServletResponse page, int times) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (told(page) < times && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    return told(page);
  }

  private static Dues.Changed changed() {
    return new Dues.Changed();
  }

  private void change() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            within -> {
              news.publishEvent(changed());
              news.publishEvent(changed());
            });
  }

  @Test
  void tellsAPageAtOnceThatComesAndOnceAfterEachCommit() throws Exception {
    var page = listening();
    assertThat(told(page)).isEqualTo(1);
    change();
    assertThat(waitedFor(page, 2)).isEqualTo(2);
    assertThat(page.getContentAsString()).doesNotContain("Vale");
  }

  @Test
  void saysNothingOfWhatWasTakenBack() throws Exception {
    var page = listening();
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            within -> {
              news.publishEvent(changed());
              within.setRollbackOnly();
            });
    Thread.sleep(600);
    assertThat(told(page)).isEqualTo(1);
  }

  @Test
  void endsWithTheSession() {
    live.beat();
    int before = live.listeners();
    var id = kept(sessions);
    live.listen(id);
    live.beat();
    assertThat(live.listeners()).isEqualTo(before + 1);
    sessions.deleteById(id);
    live.beat();
    assertThat(live.listeners()).isEqualTo(before);
  }

  private static <S extends Session> String kept(SessionRepository<S> sessions) {
    var session = sessions.createSession();
    sessions.save(session);
    return session.getId();
  }
}
