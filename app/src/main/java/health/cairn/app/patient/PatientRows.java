package health.cairn.app.patient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The narrow table of patients, for lists and the search. */
@Repository
class PatientRows {
  private static final String COLUMNS =
      "select id, mrn, name, birth_date, gender, phone from patient ";

  /** How alike two names must be, from 0 to 1. */
  private static final double ALIKE = 0.42;

  private static final int ENOUGH_EXACT = 3;

  private final JdbcClient jdbc;

  PatientRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  String nextNumber() {
    return "%05d"
        .formatted(jdbc.sql("select nextval('patient_number')").query(Long.class).single());
  }

  void save(Patient patient) {
    var it = patient.demographics();
    jdbc.sql(
            """
            insert into patient (id, mrn, name, birth_date, gender, phone, names, words, merged_into)
            values (:id, :mrn, :name, :birth, :gender, :phone, :names, :words, :merged)
            on conflict (id) do update set mrn = excluded.mrn, name = excluded.name,
              birth_date = excluded.birth_date, gender = excluded.gender, phone = excluded.phone,
              names = excluded.names, words = excluded.words, merged_into = excluded.merged_into
            """)
        .param("id", patient.id())
        .param("mrn", it.mrn())
        .param("name", it.name())
        .param("birth", it.birthDate())
        .param("gender", it.gender().word())
        .param("phone", it.phone())
        .param("names", SearchWords.names(it))
        .param("words", SearchWords.all(it))
        .param("merged", patient.mergedInto().orElse(null))
        .update();
  }

  boolean exists(UUID id) {
    return jdbc.sql("select exists (select from patient where id = ?)")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  boolean hasNumber(String mrn, UUID besides) {
    return jdbc.sql(
            "select exists (select from patient where lower(mrn) = lower(?) and id <> ?"
                + " and merged_into is null)")
        .params(mrn, besides)
        .query(Boolean.class)
        .single();
  }

  int count() {
    return jdbc.sql("select count(*) from patient where merged_into is null")
        .query(Integer.class)
        .single();
  }

  List<PatientRow> page(int from, int size) {
    return jdbc.sql(COLUMNS + "where merged_into is null order by names, id offset ? limit ?")
        .params(from, size)
        .query(PatientRows::row)
        .list();
  }

  /** Whatever holds every part; when few do, also names that are alike. */
  List<PatientRow> search(String typed, int most) {
    var parts = SearchWords.parts(typed);
    if (parts.isEmpty()) {
      return List.of();
    }
    var found = new LinkedHashMap<UUID, PatientRow>();
    exact(parts, most).forEach(row -> found.putIfAbsent(row.id(), row));
    if (found.size() < ENOUGH_EXACT) {
      alike(String.join(" ", parts), most).forEach(row -> found.putIfAbsent(row.id(), row));
    }
    return found.values().stream().limit(most).toList();
  }

  private List<PatientRow> exact(List<String> parts, int most) {
    var where = new StringBuilder("where merged_into is null");
    var values = new ArrayList<Object>();
    for (var part : parts) {
      where.append(" and words like ?");
      values.add("%" + part + "%");
    }
    where.append(" order by names like ? desc, names, id limit ?");
    values.add(parts.get(0) + "%");
    values.add(most);
    return jdbc.sql(COLUMNS + where).params(values).query(PatientRows::row).list();
  }

  private List<PatientRow> alike(String typed, int most) {
    return jdbc.sql(
            COLUMNS
                + "where merged_into is null and word_similarity(?, names) > ?"
                + " order by word_similarity(?, names) desc, names, id limit ?")
        .params(typed, ALIKE, typed, most)
        .query(PatientRows::row)
        .list();
  }

  /** Records that may be of the same person. */
  List<PatientRow> maybeSame(Demographics it, UUID besides) {
    var digits = SearchWords.digits(it.phone());
    return jdbc.sql(
            COLUMNS
                + "where merged_into is null and id <> :id and ("
                + "(birth_date = :birth and similarity(names, :names) > 0.3)"
                + " or names = :names"
                + " or (:digits <> '' and words like '% ' || :digits || ' %'))"
                + " order by names, id limit 10")
        .param("id", besides)
        .param("birth", it.birthDate())
        .param("names", SearchWords.names(it))
        .param("digits", digits.length() < 6 ? "" : digits)
        .query(PatientRows::row)
        .list();
  }

  private static PatientRow row(ResultSet row, int number) throws SQLException {
    return new PatientRow(
        row.getObject("id", UUID.class),
        row.getString("mrn"),
        row.getString("name"),
        row.getObject("birth_date", LocalDate.class),
        row.getString("gender"),
        row.getString("phone"));
  }
}
