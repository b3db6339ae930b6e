package health.cairn.app.patient;

import health.cairn.app.record.Folder;
import health.cairn.app.record.Projection;
import health.cairn.app.record.Stream;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The narrow table of patients, as the journals make it. */
@Repository
class PatientRows implements Projection<PatientFact> {
  private final JdbcClient jdbc;

  PatientRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A number that nobody has given by hand either. */
  String nextNumber() {
    while (true) {
      var next = jdbc.sql("select nextval('patient_number')").query(Long.class).single();
      var number = "%05d".formatted(next);
      if (!hasNumber(number, new UUID(0, 0))) return number;
    }
  }

  @Override
  public Stream<PatientFact> stream() {
    return PatientFacts.STREAM;
  }

  @Override
  public String name() {
    return "patients";
  }

  @Override
  public Runnable derive(Folder<PatientFact> folder) {
    var patient = Patient.of(folder);
    return () -> save(patient);
  }

  private void save(Patient patient) {
    var it = patient.demographics();
    jdbc.sql(
            """
            insert into patient (id, mrn, name, birth_date, gender, phone, names, words, merged_into,
              shown_under)
            values (:id, :mrn, :name, :birth, :gender, :phone, :names, :words, :merged,
              coalesce((select shown_under from patient where id = :merged), :merged, :id))
            on conflict (id) do update set mrn = excluded.mrn, name = excluded.name,
              birth_date = excluded.birth_date, gender = excluded.gender, phone = excluded.phone,
              names = excluded.names, words = excluded.words, merged_into = excluded.merged_into,
              shown_under = excluded.shown_under
            """)
        .param("id", patient.id())
        .param("mrn", it.mrn())
        .param("name", it.name())
        .param("birth", it.birthDate())
        .param("gender", it.gender().word())
        .param("phone", it.phone())
        .param("names", SearchWords.names(it))
        .param("words", SearchWords.all(it))
        .param("merged", patient.mergedInto().orElse(null), Types.OTHER)
        .update();
    showUnder(patient.id());
  }

  /** Those that were merged into this record are shown where it is shown itself. */
  private void showUnder(UUID id) {
    jdbc.sql(
            """
            with recursive below (id) as (
              select id from patient where merged_into = :id
              union
              select patient.id from patient join below on patient.merged_into = below.id)
            update patient set shown_under = (select shown_under from patient where id = :id)
            where id in (select id from below)
            """)
        .param("id", id)
        .update();
  }

  @Override
  public void clear() {
    jdbc.sql("delete from patient").update();
  }

  /** Whoever else would merge one of them waits until this is done. */
  void hold(UUID one, UUID other) {
    jdbc.sql("select id from patient where id in (?, ?) order by id for update")
        .params(one, other)
        .query(UUID.class)
        .list();
  }

  /** Records by the one that they are shown under, which is among its own. */
  Map<UUID, List<UUID>> shownUnder(Collection<UUID> ids) {
    var all = new LinkedHashMap<UUID, List<UUID>>();
    jdbc.sql(
            """
            select w.id as asked, p.id as record from unnest(?::uuid[]) w (id)
              join patient p on p.id = w.id or p.shown_under = w.id order by p.id
            """)
        .param(ids.toArray(UUID[]::new))
        .query(
            row -> {
              var asked = row.getObject("asked", UUID.class);
              all.computeIfAbsent(asked, it -> new ArrayList<>())
                  .add(row.getObject("record", UUID.class));
            });
    return all;
  }

  boolean hasNumber(String mrn, UUID besides) {
    return jdbc.sql("select exists (select from patient where lower(mrn) = lower(?) and id <> ?)")
        .params(mrn, besides)
        .query(Boolean.class)
        .single();
  }
}
