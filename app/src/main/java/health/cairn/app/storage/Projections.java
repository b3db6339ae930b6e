package health.cairn.app.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that is derived from the journals. */
@Component
public class Projections {
  private static final String EVERYTHING = "select * from journal order by stream, number";
  private static final int FETCHED_AT_ONCE = 1000;
  private static final int TOLD_EVERY = 1000;

  private final JdbcTemplate streaming;
  private final List<Projection> all;

  Projections(JdbcTemplate jdbc, List<Projection> all) {
    streaming = new JdbcTemplate(java.util.Objects.requireNonNull(jdbc.getDataSource()));
    streaming.setFetchSize(FETCHED_AT_ONCE);
    this.all = List.copyOf(all);
  }

  public List<String> names() {
    return all.stream().map(Projection::name).toList();
  }

  /**
   * Makes all anew in one transaction and says how many journals were read. Nobody may write
   * meanwhile.
   */
  @Transactional
  public int rebuild() {
    return rebuild((done, of) -> {});
  }

  /** Who is told, from time to time, how many of all journals are done. */
  public interface Progress {
    void told(int done, int of);
  }

  /** The same for somebody who waits. */
  @Transactional
  public int rebuild(Progress progress) {
    all.forEach(Projection::clear);
    var journals = new OneByOne(progress, count());
    streaming.query(
        EVERYTHING,
        row -> {
          journals.read(row.getObject("stream", UUID.class), Journals.row(row));
        });
    journals.end();
    return journals.count;
  }

  private int count() {
    var found =
        streaming.queryForObject("select count(*) from journal where number = 1", Integer.class);
    return found == null ? 0 : found;
  }

  /** Cuts the rows into journals. */
  private final class OneByOne {
    private final Progress progress;
    private final int of;
    private final List<JournalRow> rows = new ArrayList<>();
    private UUID stream = new UUID(0, 0);
    private int count;

    OneByOne(Progress progress, int of) {
      this.progress = progress;
      this.of = of;
    }

    void read(UUID of, JournalRow row) {
      if (!of.equals(stream)) end();
      stream = of;
      rows.add(row);
    }

    void end() {
      if (rows.isEmpty()) return;
      var journal = List.copyOf(rows);
      all.forEach(projection -> projection.rebuild(stream, journal));
      count++;
      if (count % TOLD_EVERY == 0) progress.told(count, of);
      rows.clear();
    }
  }
}
