package health.cairn.app.storage;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is in a backup, so that a restore can tell whether all of it came back.
 *
 * @param format 1 until a reader must differ
 * @param migrations those that the database had
 * @param audit number and seal of the trail's last row
 * @param sequences the last value of each that was used
 */
record Manifest(
    int format,
    Instant taken,
    List<String> migrations,
    Audit audit,
    List<Table> tables,
    Map<String, Long> sequences) {
  static final int FORMAT = 1;

  record Audit(long rows, String seal) {}

  /** One entry {@code tables/NAME} in PostgreSQL's binary COPY format. */
  record Table(String name, List<String> columns, long rows, String sha256) {}

  long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }
}
