package health.cairn.app.course;

import health.cairn.app.record.Records;
import health.cairn.app.today.Dues;
import health.cairn.app.today.MadeLater;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What lists show of forecasts. Who writes notes in the row of the course how many entries are
 * unforeseen; the forecast is asked when somebody looks, and soon where nobody does, and the note
 * goes only if nobody has written since.
 */
@Repository
class Foresight implements MadeLater {
  private static final Logger LOG = LoggerFactory.getLogger(Foresight.class);
  private static final int SOON_S = 60;

  private final JdbcClient jdbc;
  private final Records records;
  private final NextSteps ahead;
  private final Dues dues;
  private final TransactionOperations whole;

  Foresight(
      JdbcClient jdbc, Records records, NextSteps ahead, Dues dues, TransactionOperations whole) {
    this.jdbc = jdbc;
    this.records = records;
    this.ahead = ahead;
    this.dues = dues;
    this.whole = whole;
  }

  /** One at a time: whoever comes second finds it made. */
  @Override
  @Scheduled(fixedDelay = SOON_S, timeUnit = TimeUnit.SECONDS)
  public synchronized void make() {
    jdbc.sql("select id from course where unforeseen is not null")
        .query(UUID.class)
        .list()
        .forEach(this::foresee);
  }

  /** A forecast that fails keeps its note, and hides nothing else that waits. */
  private void foresee(UUID id) {
    try {
      foresee(CourseRecord.of(records.read(CourseFacts.STREAM, id)));
    } catch (RuntimeException broken) {
      LOG.warn("No forecast of course {}: {}", id, broken.getClass().getName());
    }
  }

  /** Whether the last score lies above what was expected before it. */
  boolean drifts(CourseRecord record) {
    return jdbc.sql("select drifts from course where id = ? and unforeseen is null")
        .param(record.id())
        .query(Boolean.class)
        .optional()
        .orElseGet(() -> foresee(record).drift().isPresent());
  }

  Foreseen foresee(CourseRecord record) {
    var seen = ahead.foreseen(record.course());
    var waiting = dues.deriveLater(Foreseen.class, seen, record.id(), record.patient());
    whole.executeWithoutResult(
        all -> {
          if (isStill(record, seen)) waiting.run();
        });
    return seen;
  }

  /** Nobody has written since, nor made it: whoever writes now waits for the row. */
  private boolean isStill(CourseRecord record, Foreseen seen) {
    return jdbc.sql(
                "update course set drifts = ?, unforeseen = null where id = ? and unforeseen = ?")
            .params(seen.drift().isPresent(), record.id(), record.journal().size())
            .update()
        == 1;
  }
}
