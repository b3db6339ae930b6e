package health.cairn.app.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What PostgreSQL says of the clinic's tables. */
final class Catalog {
  /** Gone with the moment: who was signed in is not restored, nor how the schema came about. */
  private static final Set<String> NOT_KEPT =
      Set.of(
          "flyway_schema_history",
          "spring_session",
          "spring_session_attributes",
          "one_time_tokens");

  private static final String TABLES =
      """
      select relname from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname
      """;
  private static final String COLUMNS =
      """
      select attname from pg_attribute
      where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
      order by attnum
      """;
  private static final String REFERENCES =
      """
      select distinct c.relname from pg_constraint f join pg_class c on c.oid = f.confrelid
      where f.contype = 'f' and f.conrelid = ?::regclass and f.confrelid <> f.conrelid
      order by c.relname
      """;
  private static final String SEQUENCES =
      """
      select sequencename, last_value from pg_sequences
      where schemaname = 'public' and last_value is not null
      """;
  private static final String MIGRATIONS =
      "select version from flyway_schema_history where success and version is not null"
          + " order by installed_rank";

  private final Connection connection;

  Catalog(Connection connection) {
    this.connection = connection;
  }

  boolean isEmpty() throws SQLException {
    return list(TABLES).isEmpty();
  }

  /** Each after those that it refers to. */
  List<String> tables() throws SQLException {
    var ordered = new LinkedHashSet<String>();
    for (var table : list(TABLES)) add(table, ordered, new ArrayList<>());
    ordered.removeAll(NOT_KEPT);
    return List.copyOf(ordered);
  }

  private void add(String table, Collection<String> ordered, List<String> path)
      throws SQLException {
    if (ordered.contains(table)) return;
    if (path.contains(table)) throw new IllegalStateException("Tables in a circle: " + path);
    path.add(table);
    for (var other : list(REFERENCES, quoted(table))) add(other, ordered, path);
    path.remove(table);
    ordered.add(table);
  }

  List<String> columns(String table) throws SQLException {
    return list(COLUMNS, quoted(table));
  }

  List<String> migrations() throws SQLException {
    return list(MIGRATIONS);
  }

  Map<String, Long> sequences() throws SQLException {
    var all = new LinkedHashMap<String, Long>();
    try (var query = connection.createStatement();
        var found = query.executeQuery(SEQUENCES)) {
      while (found.next()) all.put(found.getString(1), found.getLong(2));
    }
    return all;
  }

  private List<String> list(String sql, String... values) throws SQLException {
    var all = new ArrayList<String>();
    try (var query = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) query.setString(i + 1, values[i]);
      try (var found = query.executeQuery()) {
        while (found.next()) all.add(found.getString(1));
      }
    }
    return all;
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** {@code "table" ("column", …)}. */
  static String tableAndColumns(Manifest.Table table) {
    var columns = table.columns().stream().map(Catalog::quoted).toList();
    return quoted(table.name()) + " (" + String.join(", ", columns) + ")";
  }
}
