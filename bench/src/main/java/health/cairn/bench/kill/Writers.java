package health.cairn.bench.kill;

import health.cairn.app.record.JournalRow;
import health.cairn.app.record.Journals;
import health.cairn.app.storage.AuditEntry;
import health.cairn.app.storage.AuditEntry.Outcome;
import health.cairn.app.storage.AuditEntry.Subject;
import health.cairn.app.storage.AuditTrail;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nurses who chart as fast as the database takes it, and say aloud what was acknowledged. */
final class Writers {
  static final String KIND = "kill.noted.v1";
  static final int AT_ONCE = 4;
  // Two facts a time, so that half of one would show.
  static final int FACTS = 2;
  private static final UUID NURSE = new UUID(0, 1);

  private final Journals journals;
  private final AuditTrail trail;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Writers(ApplicationContext clinic) {
    journals = clinic.getBean(Journals.class);
    trail = clinic.getBean(AuditTrail.class);
    clock = clinic.getBean(Clock.class);
    transaction = new TransactionTemplate(clinic.getBean(PlatformTransactionManager.class));
  }

  void begin() {
    for (int i = 0; i < AT_ONCE; i++) new Thread(this::write, "nurse " + i).start();
  }

  /** One thread, one stream: an acknowledged number means that all before it are there. */
  private void write() {
    var stream = UUID.randomUUID();
    for (int number = 0; ; number += FACTS) {
      var written = number;
      transaction.executeWithoutResult(all -> write(stream, written));
      System.out.println(new Acknowledged(stream, number + FACTS).line());
    }
  }

  private void write(UUID stream, int before) {
    var rows = List.of(row(before + 1), row(before + 2));
    if (!journals.append(stream, before, rows, Optional.empty())) {
      throw new IllegalStateException("overtaken on a stream of its own");
    }
    trail.record(entry(stream));
  }

  private JournalRow row(int number) {
    var now = clock.instant();
    return new JournalRow(
        number, KIND, now, now, NURSE, Optional.empty(), "{\"word\": \"kept\"}", Optional.empty());
  }

  private static AuditEntry entry(UUID stream) {
    return new AuditEntry(
        Optional.of(NURSE),
        "nurse",
        "record",
        new Subject("kill", stream.toString()),
        Optional.empty(),
        Outcome.DONE,
        "",
        "127.0.0.1");
  }
}
