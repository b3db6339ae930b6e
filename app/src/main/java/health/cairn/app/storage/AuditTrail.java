package health.cairn.app.storage;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every act on a record, in an order and with seals that the database gives: see the migration.
 *
 * <p>Rows of the chain are written one after the other. So that nobody waits long, nor two wait for
 * each other, a transaction writes its rows as the last thing before it commits.
 */
@Component
public class AuditTrail {
  private static final String INSERT =
      """
      insert into audit (number, at, who, role, action, subject_kind, subject, patient, outcome,
                         reason, address, seal)
      values (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')
      """;

  private final JdbcTemplate jdbc;
  private final PlatformTransactionManager transactions;
  private final TransactionTemplate apart;
  private final Clock clock;

  AuditTrail(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
    apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Stands and falls with the caller's transaction: the act and its trace are one. Outside of one,
   * written at once.
   */
  public void record(AuditEntry entry) {
    var row = new Row(clock.instant(), entry);
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      apart.executeWithoutResult(own -> write(List.of(row)));
      return;
    }
    if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
      throw new IllegalStateException(
          "A transaction that leaves a trace is not read-only.\n"
              + "Maybe the verb is marked @Transactional(readOnly = true).");
    }
    waiting().rows.add(row);
  }

  /** Stays even when the caller's transaction fails: for what was refused or went wrong. */
  public void recordApart(AuditEntry entry) {
    apart.executeWithoutResult(own -> write(List.of(new Row(clock.instant(), entry))));
  }

  /** Looks at every row from the first, however many there are. */
  public Verified verify() {
    var reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    return Objects.requireNonNull(
        reading.execute(all -> jdbc.execute((ConnectionCallback<Verified>) AuditChain::verify)));
  }

  private Waiting waiting() {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Waiting.class::isInstance)
        .map(Waiting.class::cast)
        .findFirst()
        .orElseGet(this::waitForCommit);
  }

  private Waiting waitForCommit() {
    var waiting = new Waiting();
    TransactionSynchronizationManager.registerSynchronization(waiting);
    return waiting;
  }

  private void write(List<Row> rows) {
    jdbc.batchUpdate(
        INSERT,
        rows,
        rows.size(),
        (insert, row) -> {
          var entry = row.entry();
          insert.setObject(1, row.at().atOffset(ZoneOffset.UTC));
          insert.setObject(2, entry.who().orElse(null));
          insert.setString(3, entry.role());
          insert.setString(4, entry.action());
          insert.setString(5, entry.subject().kind());
          insert.setString(6, entry.subject().id());
          insert.setObject(7, entry.patient().orElse(null));
          insert.setString(8, entry.outcome().word());
          insert.setString(9, entry.reason());
          insert.setString(10, entry.address());
        });
  }

  private record Row(Instant at, AuditEntry entry) {}

  /** The rows of one transaction until it commits. */
  private final class Waiting implements TransactionSynchronization {
    private final List<Row> rows = new ArrayList<>();

    @Override
    public int getOrder() {
      return LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      write(rows);
    }
  }
}
