package health.cairn.app.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;

/** What is to be said of the audit trail. */
record AuditVerdict(boolean good, String words) {
  static AuditVerdict on(Connection connection, Optional<String> noted) throws SQLException {
    var verified = AuditChain.verify(connection);
    if (verified instanceof Verified.Broken broken) {
      return new AuditVerdict(
          false,
          "The audit trail is broken at row %d: %s.".formatted(broken.number(), broken.why()));
    }
    if (noted.isPresent() && !holds(connection, noted.get())) {
      return new AuditVerdict(
          false, "The audit trail does not hold what was noted: %s.".formatted(noted.get()));
    }
    var whole = (Verified.Whole) verified;
    return new AuditVerdict(
        true,
        "The audit trail is whole. Note its end, apart from this machine: %d:%s"
            .formatted(whole.rows(), whole.seal()));
  }

  private static boolean holds(Connection connection, String noted) throws SQLException {
    var parts = noted.split(":", -1);
    if (parts.length != 2 || !parts[0].matches("\\d{1,18}")) return false;
    if (parts[0].equals("0")) return parts[1].isEmpty();
    try (var query = connection.prepareStatement("select seal from audit where number = ?")) {
      query.setLong(1, Long.parseLong(parts[0]));
      try (var row = query.executeQuery()) {
        return row.next() && HexFormat.of().formatHex(row.getBytes(1)).equals(parts[1]);
      }
    }
  }
}
