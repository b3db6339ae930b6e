package health.cairn.app.patient;

import health.cairn.app.patient.PatientFact.OpenedInEmergency;
import health.cairn.app.patient.PatientFact.Restricted;
import health.cairn.app.record.Folder;
import health.cairn.app.record.Projection;
import health.cairn.app.record.Stream;
import health.cairn.core.record.Entry;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The narrow tables of restricted records and of their openings in emergency. */
@Repository
public class RestrictionRows implements Projection<PatientFact> {
  /** All records of the person whose record is {@code :id}. */
  private static final String OF_THE_PERSON =
      "(select shown_under from patient where id = :id union all select id from patient where"
          + " shown_under <> id and shown_under = (select shown_under from patient where id = :id))";

  private final JdbcClient jdbc;

  RestrictionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Stream<PatientFact> stream() {
    return PatientFacts.STREAM;
  }

  @Override
  public String name() {
    return "restrictions";
  }

  @Override
  public Runnable derive(Folder<PatientFact> folder) {
    var patient = Patient.of(folder);
    return () -> save(patient);
  }

  private void save(Patient patient) {
    var all = patient.entries().stream().map(Entry::fact);
    if (all.noneMatch(it -> it instanceof Restricted)) return;
    jdbc.sql("delete from restriction where record = ?").param(patient.id()).update();
    patient.restriction().map(it -> (Restricted) it.fact()).ifPresent(it -> save(patient.id(), it));
    patient.openings().forEach(it -> save(patient, it));
  }

  private void save(UUID record, Restricted fact) {
    jdbc.sql("insert into restriction (record, readers) values (?, ?)")
        .params(record, fact.readers().toArray(UUID[]::new))
        .update();
  }

  private void save(Patient patient, Entry<PatientFact> opening) {
    var fact = (OpenedInEmergency) opening.fact();
    jdbc.sql(
            """
            insert into emergency_opening (record, number, who, opened, until, reviewed_by)
            values (:record, :number, :who, :opened, :until, :reviewed)
            on conflict (record, number) do update set reviewed_by = excluded.reviewed_by
            """)
        .param("record", patient.id())
        .param("number", opening.number())
        .param("who", opening.by())
        .param("opened", Timestamp.from(fact.at()))
        .param("until", Timestamp.from(fact.until()))
        .param(
            "reviewed", patient.review(opening.number()).map(Entry::by).orElse(null), Types.OTHER)
        .update();
  }

  @Override
  public void clear() {
    jdbc.sql("delete from restriction").update();
    jdbc.sql("delete from emergency_opening").update();
  }

  /**
   * How a restricted record stands to somebody.
   *
   * @param named whether every restriction names them
   * @param until the end of their access in emergency, where it has not passed
   */
  public record Standing(boolean named, Optional<Instant> until) {
    /** Whether they open it now. */
    public boolean admits() {
      return named || until.isPresent();
    }
  }

  /** Empty where neither the record nor another one of the same person is restricted. */
  public Optional<Standing> standing(UUID record, UUID who, Instant now) {
    return jdbc.sql(
            "select bool_and(:who = any (readers)) as named, (select max(until) from"
                + " emergency_opening where who = :who and until > :now and record in "
                + OF_THE_PERSON
                + ") as until from restriction where record in "
                + OF_THE_PERSON
                + " having count(*) > 0")
        .param("id", record)
        .param("who", who)
        .param("now", Timestamp.from(now))
        .query(
            (row, number) ->
                new Standing(
                    row.getBoolean("named"),
                    Optional.ofNullable(row.getTimestamp("until")).map(Timestamp::toInstant)))
        .optional();
  }

  /** An opening that waits for a review. */
  public record ToReview(UUID record, int number) {}

  /** The longest waiting first. */
  public List<ToReview> toReview(int limit) {
    return jdbc.sql(
            "select record, number from emergency_opening where reviewed_by is null"
                + " order by opened, record, number limit ?")
        .param(limit)
        .query(ToReview.class)
        .list();
  }

  /** The last that were reviewed. */
  public List<ToReview> reviewed(int limit) {
    return jdbc.sql(
            "select record, number from emergency_opening where reviewed_by is not null"
                + " order by opened desc, record, number limit ?")
        .param(limit)
        .query(ToReview.class)
        .list();
  }

  /** How many wait for a review. */
  public int waiting() {
    return jdbc.sql("select count(*) from emergency_opening where reviewed_by is null")
        .query(Integer.class)
        .single();
  }
}
