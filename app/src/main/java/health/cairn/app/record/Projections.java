package health.cairn.app.record;

import health.cairn.core.record.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that is derived from the journals. */
@Component
public class Projections {
  private static final String EVERYTHING =
      "select " + Journals.COLUMNS + " from journal where family = ? order by stream, number";
  private static final int FETCHED_AT_ONCE = 1000;
  private static final int TOLD_EVERY = 1000;

  private final JdbcTemplate streaming;
  private final List<Projection<?>> all;

  Projections(JdbcTemplate jdbc, List<Projection<?>> all) {
    streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
    streaming.setFetchSize(FETCHED_AT_ONCE);
    this.all = List.copyOf(all);
  }

  public List<String> names() {
    return all.stream().map(Projection::name).toList();
  }

  /** Who is told, from time to time, how many of all journals are done. */
  public interface Progress {
    void told(int done, int of);
  }

  /**
   * Makes all anew in one transaction and says how many journals were read. Nobody may write
   * meanwhile.
   */
  @Transactional
  public int rebuild(Progress progress) {
    all.forEach(Projection::clear);
    var streams = all.stream().map(Projection::stream).distinct().toList();
    int of = streams.stream().mapToInt(this::count).sum();
    int done = 0;
    for (var stream : streams) {
      done += rebuild(stream, progress, done, of);
    }
    return done;
  }

  private <F extends Fact> int rebuild(Stream<F> stream, Progress progress, int before, int of) {
    var projections = of(stream, all);
    return new OneByOne<>(stream, projections, progress, before, of).rebuild();
  }

  /** Those of a stream. */
  @SuppressWarnings("unchecked") // Their stream is this one, so their facts are of this type.
  static <F extends Fact> List<Projection<F>> of(Stream<F> stream, List<Projection<?>> all) {
    return all.stream().filter(it -> it.stream() == stream).map(it -> (Projection<F>) it).toList();
  }

  private int count(Stream<?> stream) {
    var sql = "select count(*) from journal where number = 1 and family = ?";
    var found = streaming.queryForObject(sql, Integer.class, stream.name());
    return found == null ? 0 : found;
  }

  /** Cuts the rows into journals. */
  private final class OneByOne<F extends Fact> {
    private final Stream<F> stream;
    private final List<Projection<F>> projections;
    private final Progress progress;
    private final int before;
    private final int of;
    private final List<JournalRow> rows = new ArrayList<>();
    private UUID id = new UUID(0, 0);
    private int count;

    OneByOne(
        Stream<F> stream, List<Projection<F>> projections, Progress progress, int before, int of) {
      this.stream = stream;
      this.projections = projections;
      this.progress = progress;
      this.before = before;
      this.of = of;
    }

    int rebuild() {
      streaming.query(
          EVERYTHING,
          row -> {
            read(row.getObject("stream", UUID.class), Journals.row(row));
          },
          stream.name());
      end();
      return count;
    }

    private void read(UUID next, JournalRow row) {
      if (!next.equals(id)) end();
      id = next;
      rows.add(row);
    }

    private void end() {
      if (rows.isEmpty()) return;
      var folder = Folder.of(stream, id, List.copyOf(rows));
      projections.forEach(it -> it.make(folder));
      count++;
      if ((before + count) % TOLD_EVERY == 0) progress.told(before + count, of);
      rows.clear();
    }
  }
}
