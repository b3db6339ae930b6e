package health.cairn.app.storage;

import java.sql.DriverManager;
import java.sql.SQLException;

/** The promise that the past cannot be changed is the database's, so it is asked for it. */
final class LeastRights {
  private static final String MAY_CHANGE_THE_PAST =
      """
      select has_table_privilege('journal', 'update, delete, truncate')
          or has_table_privilege('audit', 'update, delete, truncate')
      """;

  private LeastRights() {}

  static void check(Database database) {
    var app = database.app();
    try (var connection = DriverManager.getConnection(database.url(), app.user(), app.password());
        var query = connection.createStatement();
        var answer = query.executeQuery(MAY_CHANGE_THE_PAST)) {
      if (answer.next() && answer.getBoolean(1)) {
        throw new CannotStart(
            "The database lets %s change what was recorded; name a role that is not the owner."
                .formatted(app.user()));
      }
    } catch (SQLException e) {
      throw new CannotStart(
          "The role %s cannot read the record: %s".formatted(app.user(), e.getMessage()), e);
    }
  }
}
