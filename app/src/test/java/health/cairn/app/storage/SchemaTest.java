package health.cairn.app.storage;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a database beside the others': what is done to it must not meet them. */
class SchemaTest {
  private final Database database = TestDatabase.another();

  @BeforeEach
  void upToDate() {
    Schema.bringUpToDate(Schema.of(database));
  }

  @AfterEach
  void remove() {
    TestDatabase.removeAnother();
  }

  @Test
  void staysAsItIsWhenUpToDate() {
    assertThatCode(() -> Schema.bringUpToDate(Schema.of(database))).doesNotThrowAnyException();
  }

  @Test
  void isRefusedWhenNewerThanThisCairn() throws Exception {
    run(
        """
        insert into flyway_schema_history
        (installed_rank, version, description, type, script, checksum, installed_by,
         execution_time, success)
        values (999, '999', 'from the future', 'SQL', 'V999__x.sql', 1, 'x', 1, true)
        """);
    assertThatThrownBy(() -> Schema.bringUpToDate(Schema.of(database)))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("newer than this Cairn: it has migration 999 (from the future)");
  }

  @Test
  void isRefusedWhenHalfMigrated() throws Exception {
    run("update flyway_schema_history set success = false where version = '3'");
    assertThatThrownBy(() -> Schema.bringUpToDate(Schema.of(database)))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("Migration 3")
        .hasMessageContaining("not finished");
  }

  @Test
  void isRefusedWhenAMigrationWasAltered() throws Exception {
    run("update flyway_schema_history set checksum = 1 where version = '1'");
    assertThatThrownBy(() -> Schema.bringUpToDate(Schema.of(database)))
        .isInstanceOf(CannotStart.class);
  }

  @Test
  void isRefusedWhenTheApplicationMayChangeThePast() throws Exception {
    LeastRights.check(database);
    run("grant delete on journal to " + database.app().user());
    assertThatThrownBy(() -> LeastRights.check(database))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("lets cairn_app change what was recorded");
  }

  private void run(String sql) throws SQLException {
    try (var connection = database.asOwner().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
