package health.cairn.app.patient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds patients; a record that was merged leads to the one that goes on. */
@Repository
class PatientSearch {
  private static final String RESTRICTED =
      ", exists (select from restriction r join patient q on q.id = r.record where q.shown_under = "
          + "%s.shown_under) as restricted from ";
  private static final String COLUMNS =
      "select id, mrn, name, birth_date, gender, phone, '' as via"
          + RESTRICTED.formatted("s")
          + "patient s ";
  private static final String UNDER =
      "select s.id, s.mrn, s.name, s.birth_date, s.gender, s.phone,"
          + " case when p.id = s.id then '' else p.name || ', MRN ' || p.mrn end as via"
          + RESTRICTED.formatted("p")
          + "(select id, mrn, name, birth_date, names, words, shown_under from patient) p"
          + " join (select id, mrn, name, birth_date, gender, phone from patient) s"
          + " on s.id = p.shown_under ";

  /** How alike two names must be, from 0 to 1. */
  private static final String ALIKE = "0.42";

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
  List<PatientRow> find(String typed, LocalDate today, int most) {
    var born = BirthDates.in(typed, today);
    var parts = SearchWords.parts(born.rest());
    if (parts.isEmpty() && born.dates().isEmpty()) {
      return List.of();
    }
    var found = new LinkedHashMap<UUID, PatientRow>();
    exact(parts, born.dates(), most).forEach(row -> keep(row, found));
    if (found.size() < ENOUGH_EXACT && !parts.isEmpty()) {
      alike(String.join(" ", parts), born.dates(), most)
          .forEach(row -> found.putIfAbsent(row.id(), row));
    }
    return found.values().stream().limit(most).toList();
  }

  /** Found by itself and by a merged record, it is found by itself. */
  private static void keep(PatientRow row, Map<UUID, PatientRow> found) {
    found.merge(row.id(), row, (one, other) -> one.via().isBlank() ? one : other);
  }

  private List<PatientRow> exact(List<String> parts, Set<LocalDate> born, int most) {
    var where = new StringBuilder("where true");
    var values = new ArrayList<Object>();
    born(born, where, values);
    for (var part : parts) {
      var spellings = SearchWords.spellings(part);
      where.append(" and (false");
      spellings.forEach(it -> where.append(" or words like ?"));
      where.append(")");
      spellings.forEach(it -> values.add("%" + it + "%"));
    }
    where.append(" order by p.names like ? desc, p.names, s.id limit ?");
    values.add(parts.isEmpty() ? "%" : parts.get(0) + "%");
    values.add(most);
    return jdbc.sql(UNDER + where).params(values).query(PatientSearch::row).list();
  }

  private List<PatientRow> alike(String typed, Set<LocalDate> born, int most) {
    // The operator can use the index; the function with a limit of its own cannot.
    jdbc.sql("select set_config('pg_trgm.word_similarity_threshold', ?, true)")
        .param(ALIKE)
        .query(String.class)
        .single();
    var where = new StringBuilder("where ? <% p.names");
    var values = new ArrayList<Object>(List.of(typed));
    born(born, where, values);
    where.append(" order by word_similarity(?, p.names) desc, p.names, s.id limit ?");
    values.add(typed);
    values.add(most);
    return jdbc.sql(UNDER + where).params(values).query(PatientSearch::row).list();
  }

  private static void born(Set<LocalDate> dates, StringBuilder where, List<Object> values) {
    if (!dates.isEmpty()) {
      where.append(" and p.birth_date in (").append("?, ".repeat(dates.size() - 1)).append("?)");
      values.addAll(dates);
    }
  }

  /** Records that may be of the same person. */
  List<PatientRow> maybeSame(Demographics it, UUID besides) {
    var digits = SearchWords.subscriber(it.phone());
    return jdbc.sql(
            COLUMNS
                + "where merged_into is null and id <> :id and ("
                + "(birth_date = :birth and similarity(names, :names) > 0.3)"
                + " or names = :names"
                + " or (:digits <> '' and words like '%' || :digits || ' %'))"
                + " order by names, id limit 10")
        .param("id", besides)
        .param("birth", it.birthDate())
        .param("names", SearchWords.names(it))
        .param("digits", digits)
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
        row.getBoolean("restricted") ? "" : row.getString("phone"),
        row.getString("via"),
        row.getBoolean("restricted"));
  }
}
