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

/** Finds patients; a record that was merged leads to the one that goes on. */
@Repository
class PatientSearch {
  private static final String COLUMNS =
      "select id, mrn, name, birth_date, gender, phone from patient ";
  private static final String UNDER =
      "select s.id, s.mrn, s.name, s.birth_date, s.gender, s.phone from"
          + " (select names, words, shown_under from patient) p"
          + " join (select id, mrn, name, birth_date, gender, phone from patient) s"
          + " on s.id = p.shown_under ";

  /** How alike two names must be, from 0 to 1. */
  private static final double ALIKE = 0.42;

  private static final int ENOUGH_EXACT = 3;

  private final JdbcClient jdbc;

  PatientSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int count() {
    return jdbc.sql("select count(*) from patient where merged_into is null")
        .query(Integer.class)
        .single();
  }

  List<PatientRow> page(int from, int size) {
    return jdbc.sql(COLUMNS + "where merged_into is null order by names, id offset ? limit ?")
        .params(from, size)
        .query(PatientSearch::row)
        .list();
  }

  /** Whatever holds every part; when few do, also names that are alike. */
  List<PatientRow> find(String typed, int most) {
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
    var where = new StringBuilder("where true");
    var values = new ArrayList<Object>();
    for (var part : parts) {
      where.append(" and words like ?");
      values.add("%" + part + "%");
    }
    where.append(" order by names like ? desc, names, s.id limit ?");
    values.add(parts.get(0) + "%");
    values.add(most);
    return jdbc.sql(UNDER + where).params(values).query(PatientSearch::row).list();
  }

  private List<PatientRow> alike(String typed, int most) {
    return jdbc.sql(
            UNDER
                + "where word_similarity(?, names) > ?"
                + " order by word_similarity(?, names) desc, names, s.id limit ?")
        .params(typed, ALIKE, typed, most)
        .query(PatientSearch::row)
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
        .query(PatientSearch::row)
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
