package health.cairn.app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.cairn.app.ClinicTest;
import health.cairn.app.storage.AuditEntry.Outcome;
import health.cairn.app.storage.AuditEntry.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ClinicTest
class AuditTrailTest {
  @Autowired AuditTrail trail;
  @Autowired JdbcTemplate jdbc;
  @Autowired PlatformTransactionManager transactions;

  private final UUID patient = UUID.randomUUID();

  @Test
  void keepsWhoDidWhatToWhoseRecord() {
    trail.record(entry("read"));
    assertThat(actions()).containsExactly("read");
  }

  @Test
  void forgetsAnActThatWasRolledBack() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            all -> {
              trail.record(entry("record"));
              all.setRollbackOnly();
            });
    assertThat(actions()).isEmpty();
  }

  @Test
  void keepsARefusalThoughTheActWasRolledBack() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            all -> {
              trail.recordApart(entry("refused"));
              all.setRollbackOnly();
            });
    assertThat(actions()).containsExactly("refused");
  }

  @Test
  void keepsTheOrderInsideATransaction() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            all -> {
              trail.record(entry("first"));
              trail.record(entry("second"));
            });
    assertThat(actions()).containsExactly("first", "second");
  }

  @Test
  void refusesATransactionThatCannotLeaveATrace() {
    var reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    assertThatThrownBy(() -> reading.executeWithoutResult(all -> trail.record(entry("read"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("readOnly = true");
  }

  @Test
  void isOneChainHoweverManyWriteAtOnce() throws Exception {
    var pool = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> writers = new ArrayList<>();
      for (int i = 0; i < 8; i++) writers.add(this::writeTwenty);
      for (var done : pool.invokeAll(writers)) assertThat(done.get()).isTrue();
    } finally {
      pool.shutdownNow();
    }
    assertThat(actions()).hasSize(160);
    assertThat(trail.verify()).isInstanceOf(Verified.Whole.class);
  }

  private boolean writeTwenty() {
    var transaction = new TransactionTemplate(transactions);
    for (int i = 0; i < 20; i++) {
      transaction.executeWithoutResult(all -> trail.record(entry("read")));
    }
    return true;
  }

  private List<String> actions() {
    return jdbc.queryForList(
        "select action from audit where patient = ? order by number", String.class, patient);
  }

  private AuditEntry entry(String action) {
    return new AuditEntry(
        Optional.of(UUID.randomUUID()),
        "nurse",
        action,
        new Subject("course", "é 1:2"),
        Optional.of(patient),
        Outcome.DONE,
        "",
        "127.0.0.1");
  }
}
