package health.cairn.app.storage;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.app.ClinicTest;
import health.cairn.app.record.JournalRow;
import health.cairn.app.record.Journals;
import health.cairn.app.storage.AuditEntry.Outcome;
import health.cairn.app.storage.AuditEntry.Subject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@ClinicTest
class UpkeepTest {
  private static final UUID NURSE = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final Instant TEN = Instant.parse("2026-03-02T10:00:00.123456Z");

  @Autowired Journals journals;
  @Autowired AuditTrail trail;
  @Autowired Clock clock;
  @TempDir Path folder;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
  private final UUID stream = UUID.randomUUID();
  private final Home home = Homes.fresh();
  private Path file = Path.of("unset");

  @BeforeEach
  void aClinicWithARecord() {
    file = folder.resolve("clinic.zip");
    journals.append(stream, 0, List.of(row(1), row(2)), Optional.empty());
    trail.record(entry());
  }

  @AfterEach
  void remove() {
    Homes.remove(home);
    TestDatabase.removeAnother();
  }

  @Test
  void comesBackAsItWas() throws Exception {
    assertThat(running().backup(file, clock)).isZero();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(elsewhere().restore(file)).as(said()).isZero();
    assertThat(elsewhere().verifyAudit(Optional.empty())).as(said()).isZero();
    assertThat(rows(TestDatabase.database())).isEqualTo(restoredRows());
    assertThat(elsewhere().restore(file)).isEqualTo(1);
    assertThat(said()).contains("is not empty");
  }

  @Test
  void bringsPasskeysBackAndNobodysSession() throws Exception {
    var passkey = "select row(passkeys.*)::text from passkeys where name = '" + stream + "'";
    var beside = TestDatabase.another();
    run(TestDatabase.database(), somebodyWithAPasskey());
    assertThat(running().backup(file, clock)).isZero();
    assertThat(into(beside).restore(file)).as(said()).isZero();
    assertThat(rows(beside, passkey)).hasSize(1).isEqualTo(rows(TestDatabase.database(), passkey));
    assertThat(rows(beside, "select session_id from spring_session")).isEmpty();
  }

  @Test
  void isProvedByARestoreThatIsThrownAway() throws Exception {
    running().backup(file, clock);
    assertThat(elsewhere().rehearseRestore(file)).as(said()).isZero();
    assertThat(said()).contains("comes back whole");
    try (var left = Files.list(home.base())) {
      assertThat(left.map(Path::getFileName).map(Path::toString))
          .noneMatch(name -> name.startsWith("restore-"));
    }
  }

  @Test
  void overwritesNoFile() throws Exception {
    Files.writeString(file, "mine");
    assertThat(running().backup(file, clock)).isEqualTo(1);
    assertThat(file).hasContent("mine");
  }

  @Test
  void refusesADamagedTable() throws Exception {
    var beside = TestDatabase.another();
    running().backup(file, clock);
    var damaged = altered("tables/journal", UpkeepTest::flipLastByteOfText);
    assertThat(into(beside).restore(damaged)).isEqualTo(1);
    assertThat(said()).contains("damaged: journal");
    assertThat(tables(beside)).isEmpty();
  }

  @Test
  void refusesABackupOfANewerCairn() throws Exception {
    var beside = TestDatabase.another();
    running().backup(file, clock);
    var newer = altered(Backup.MANIFEST, text -> text.replace("\"1\"", "\"999\""));
    assertThat(into(beside).restore(newer)).isEqualTo(1);
    assertThat(said()).contains("newer than this Cairn: it has migration 999");
    assertThat(tables(beside)).isEmpty();
  }

  @Test
  void refusesWhatIsNoBackup() throws Exception {
    Files.writeString(file, "no zip");
    assertThat(elsewhere().restore(file)).isEqualTo(1);
    assertThat(said()).contains("cannot be read as a backup");
  }

  @Test
  void findsNoClinicWhereNoneIs() {
    assertThat(elsewhere().backup(file, clock)).isEqualTo(1);
    assertThat(said()).contains("There is no clinic in");
  }

  @Test
  void showsAnAlteredRowAndACutEnd() throws Exception {
    var beside = TestDatabase.another();
    running().backup(file, clock);
    into(beside).restore(file);
    try (var connection = beside.asOwner().getConnection()) {
      var head = AuditChain.head(connection);
      var noted = head.rows() + ":" + head.seal();
      assertThat(AuditVerdict.on(connection, Optional.of(noted)).good()).isTrue();
      run(beside, "delete from audit where number = " + head.rows());
      assertThat(AuditVerdict.on(connection, Optional.empty()).good()).isTrue();
      assertThat(AuditVerdict.on(connection, Optional.of(noted)).good()).isFalse();
      run(beside, "update audit set role = 'altered' where number = 1");
      assertThat(AuditVerdict.on(connection, Optional.empty()).words()).contains("row 1");
    }
  }

  private Upkeep running() {
    return new Upkeep(home, Homes.settings(TestDatabase.database()), out);
  }

  private Upkeep elsewhere() {
    return new Upkeep(home, Homes.settings(null), out);
  }

  /** A restore that needs no server of its own. */
  private Upkeep into(Database database) {
    return new Upkeep(home, Homes.settings(database), out);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private List<String> restoredRows() throws SQLException {
    try (var postgres = EmbeddedPostgres.start(home)) {
      return rows(postgres.database());
    }
  }

  private static List<String> tables(Database database) throws SQLException {
    return rows(
        database, "select table_name from information_schema.tables where table_schema = 'public'");
  }

  private String somebodyWithAPasskey() {
    return """
    insert into people (id, name, email, roles) values ('%1$s', 'Kim', '%1$s@x', '{nurse}');
    insert into passkey_handles (person, handle) values ('%1$s', repeat('h', 43));
    insert into passkeys (id, person, name, credential_id, credential, transports,
      may_be_copied, is_copied, counter, made_at)
    values ('%1$s', '%1$s', '%1$s', '%1$s', '\\xcafe', '{usb,nfc}', false, false, 7, now())
    """
        .formatted(stream);
  }

  private List<String> rows(Database database) throws SQLException {
    return rows(
        database,
        "select row(journal.*)::text from journal where stream = '%s' order by number"
            .formatted(stream));
  }

  private static List<String> rows(Database database, String sql) throws SQLException {
    var all = new java.util.ArrayList<String>();
    try (var connection = database.asOwner().getConnection();
        var query = connection.createStatement();
        var rows = query.executeQuery(sql)) {
      while (rows.next()) all.add(rows.getString(1));
    }
    return all;
  }

  private static void run(Database database, String sql) throws SQLException {
    try (var connection = database.asOwner().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Path altered(String name, java.util.function.UnaryOperator<String> change)
      throws IOException {
    var other = folder.resolve("altered.zip");
    try (var from = new ZipFile(file.toFile());
        var to = new ZipOutputStream(Files.newOutputStream(other))) {
      for (var entry : java.util.Collections.list(from.entries())) {
        var bytes = from.getInputStream(entry).readAllBytes();
        to.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals(name)) {
          var text = new String(bytes, StandardCharsets.ISO_8859_1);
          bytes = change.apply(text).getBytes(StandardCharsets.ISO_8859_1);
        }
        to.write(bytes);
        to.closeEntry();
      }
    }
    return other;
  }

  private static String flipLastByteOfText(String table) {
    return table.replace("noted.written.v1", "noted.written.v2");
  }

  private static JournalRow row(int number) {
    return new JournalRow(
        number,
        "noted.written.v1",
        TEN,
        TEN,
        NURSE,
        Optional.empty(),
        "{\"é\": [1.50, null]}",
        Optional.empty());
  }

  private static AuditEntry entry() {
    return new AuditEntry(
        Optional.of(NURSE),
        "nurse",
        "read",
        new Subject("course", "é"),
        Optional.empty(),
        Outcome.DONE,
        "",
        "127.0.0.1");
  }
}
