package health.cairn.app.storage;

import health.cairn.app.storage.Verified.Broken;
import health.cairn.app.storage.Verified.Whole;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;

/** Reads the trail in order and works out every seal again, apart from the database's own hand. */
final class AuditChain {
  /** Each column as the text that was sealed. */
  static final String ROWS =
      """
      select number, number::text, (extract(epoch from at) * 1000000)::bigint::text, who::text,
             role, action, subject_kind, subject, patient::text, outcome, reason, address, seal
      from audit order by audit.number
      """;

  private static final int FETCHED_AT_ONCE = 1000;
  private static final int FIRST_TEXT = 2;
  private static final int LAST_TEXT = 12;

  private final MessageDigest sha;
  private long rows;
  private byte[] seal = {};
  private Optional<Verified> broken = Optional.empty();

  AuditChain() {
    sha = sha256();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has it", e);
    }
  }

  /** In the connection's transaction, a thousand rows at a time. */
  static Verified verify(Connection connection) throws SQLException {
    var chain = new AuditChain();
    try (var query = connection.createStatement()) {
      query.setFetchSize(FETCHED_AT_ONCE);
      try (var rows = query.executeQuery(ROWS)) {
        while (rows.next()) chain.read(rows);
      }
    }
    return chain.ending();
  }

  /** Where the trail stands, by its own word. */
  static Manifest.Audit head(Connection connection) throws SQLException {
    try (var query = connection.createStatement();
        var last =
            query.executeQuery("select number, seal from audit order by number desc limit 1")) {
      return last.next()
          ? new Manifest.Audit(last.getLong(1), HexFormat.of().formatHex(last.getBytes(2)))
          : new Manifest.Audit(0, "");
    }
  }

  void read(ResultSet row) throws SQLException {
    if (broken.isPresent()) return;
    var number = row.getLong("number");
    var stored = row.getBytes("seal");
    if (number != rows + 1) {
      broken = Optional.of(new Broken(rows + 1, "it is missing"));
    } else if (!MessageDigest.isEqual(worked(row), stored)) {
      broken = Optional.of(new Broken(number, "it is not what was sealed"));
    } else {
      rows = number;
      seal = stored;
    }
  }

  Verified ending() {
    return broken.orElseGet(() -> new Whole(rows, HexFormat.of().formatHex(seal)));
  }

  private byte[] worked(ResultSet row) throws SQLException {
    sha.update(seal);
    for (int column = FIRST_TEXT; column <= LAST_TEXT; column++) word(row.getString(column));
    return sha.digest();
  }

  private void word(@org.jspecify.annotations.Nullable String text) {
    var bytes = (text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
    sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    sha.update(bytes);
  }
}
