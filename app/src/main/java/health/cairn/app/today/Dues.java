package health.cairn.app.today;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All that waits, in one narrow table: written as the features derive it, read by Today. */
@Repository
public class Dues {
  /** No list is counted further: whoever has as many does not need to know how many more. */
  static final int MOST = 1000;

  private static final TypeReference<Map<String, String>> FIGURES = new TypeReference<>() {};
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String SHOWN =
      "from due where kind = :kind and by >= :%s and by < :%s"
          + " and (since is null or since <= :opened)";
  private static final String LIST =
      """
      select l.*, n.waiting from (
          (select *, 0 as old %2$s order by by %1$s, id %1$s limit :end)
          union all
          (select *, 1 as old %3$s order by by %1$s, id %1$s limit :end)) l
        cross join (select count(*) as waiting from (select %4$s limit :most) c) n
      order by old, by %1$s, id %1$s limit :limit offset :offset
      """;
  private static final String UPSERT =
      """
      insert into due (kind, id, patient, since, by, figures) values (?, ?, ?, ?, ?, ?::jsonb)
      on conflict (kind, id) do update set patient = excluded.patient, since = excluded.since,
        by = excluded.by, figures = excluded.figures
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final Supplier<List<DueKind<?>>> kinds;
  private final ApplicationEventPublisher news;

  Dues(
      JdbcClient jdbc,
      JdbcTemplate batch,
      ObjectProvider<DueKind<?>> kinds,
      ApplicationEventPublisher news) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.kinds = SingletonSupplier.of(() -> kinds.stream().toList());
    this.news = news;
  }

  /** What waits has changed; told within the transaction that writes it. */
  record Changed() {}

  private record Row(String kind, Due due) {}

  /**
   * Derives what waits because of one thing; running the answer writes it in place of what was
   * there.
   *
   * @param id of the thing, which a row leads to
   */
  public <T> Runnable derive(Class<T> type, T it, UUID id, UUID patient) {
    var kept = deriveLater(type, it, id, patient);
    return () -> {
      kept.run();
      news.publishEvent(new Changed());
    };
  }

  /** The same for what is {@link MadeLater}: those who look were told by whoever wrote. */
  public <T> Runnable deriveLater(Class<T> type, T it, UUID id, UUID patient) {
    var rows = from(type).flatMap(kind -> row(kind, it).stream()).toList();
    return () -> keep(type, id, patient, rows);
  }

  @SuppressWarnings("unchecked") // It is derived from this type.
  private <T> Stream<DueKind<T>> from(Class<T> type) {
    return kinds.get().stream().filter(kind -> kind.isFrom(type)).map(kind -> (DueKind<T>) kind);
  }

  private static <T> Optional<Row> row(DueKind<T> kind, T it) {
    return kind.of(it).map(due -> new Row(kind.key(), due));
  }

  private <T> void keep(Class<T> type, UUID id, UUID patient, List<Row> rows) {
    var waiting = rows.stream().map(Row::kind).toList();
    var gone = from(type).map(DueKind::key).filter(it -> !waiting.contains(it));
    jdbc.sql("delete from due where id = ? and kind = any(?)")
        .params(id, gone.toArray(String[]::new))
        .update();
    batch.batchUpdate(
        UPSERT,
        rows,
        rows.size() + 1,
        (insert, row) -> {
          insert.setString(1, row.kind());
          insert.setObject(2, id);
          insert.setObject(3, patient);
          insert.setObject(
              4,
              row.due().since().map(it -> it.atOffset(UTC)).orElse(null),
              Types.TIMESTAMP_WITH_TIMEZONE);
          insert.setTimestamp(5, Timestamp.from(row.due().by()));
          insert.setString(6, JSON.writeValueAsString(row.due().figures()));
        });
  }

  /** Deletes what was derived from things of that type. */
  public void clear(Class<?> type) {
    jdbc.sql("delete from due where kind = any(?)")
        .param(from(type).map(DueKind::key).toArray(String[]::new))
        .update();
  }

  /** What waits, and whose it is. */
  public record Waiting(UUID id, UUID patient, Due due, int all) {}

  /** All of a kind, also what is not shown yet. */
  public List<Waiting> all(String kind) {
    return jdbc.sql("select *, 0 as waiting from due where kind = ? order by by, id")
        .param(kind)
        .query(Dues::row)
        .list();
  }

  /** From the {@code offset}th on, as many as fit a page. */
  List<Waiting> of(DueKind<?> kind, Day day, int limit, int offset) {
    var direction = kind.isLatestFirst() ? "desc" : "asc";
    var sql =
        LIST.formatted(
            direction,
            SHOWN.formatted("fresh", "ends"),
            SHOWN.formatted("begins", "fresh"),
            SHOWN.formatted("begins", "ends"));
    return jdbc.sql(sql)
        .param("kind", kind.rows())
        .param("begins", Timestamp.from(kind.begins(day)))
        .param("fresh", Timestamp.from(kind.fresh(day)))
        .param("ends", Timestamp.from(kind.ends(day)))
        .param("opened", Timestamp.from(kind.opened(day)))
        .param("most", MOST)
        .param("end", offset + limit)
        .param("limit", limit)
        .param("offset", offset)
        .query(Dues::row)
        .list();
  }

  /** How many of the urgent wait, each counted for what it stands for. */
  int urgent() {
    var urgent = kinds.get().stream().filter(DueKind::isUrgent).map(DueKind::rows);
    return jdbc.sql(
            "select coalesce(sum(coalesce((figures ->> 'count')::int, 1)), 0) from due"
                + " where kind = any(?)")
        .param(urgent.toArray(String[]::new))
        .query(Integer.class)
        .single();
  }

  private static Waiting row(ResultSet row, int number) throws SQLException {
    var since = Optional.ofNullable(row.getTimestamp("since")).map(Timestamp::toInstant);
    var by = row.getTimestamp("by").toInstant();
    var figures = JSON.readValue(row.getString("figures"), FIGURES);
    return new Waiting(
        row.getObject("id", UUID.class),
        row.getObject("patient", UUID.class),
        new Due(since, by, figures),
        row.getInt("waiting"));
  }
}
