package health.cairn.app.record;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.app.library.Library;
import health.cairn.app.storage.TestDatabase;
import health.cairn.core.course.Course;
import health.cairn.core.course.CourseEvent;
import health.cairn.core.record.Fact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.ResolvableType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Journals of all families as commit cfb5971 wrote and backed them up, restored by today's build:
 * every fact is read, and every course answers what it answered then.
 */
class PastJournalsTest {
  /** When the courses were asked; it matters only to one that has not begun. */
  private static final Instant ASKED = Instant.parse("2026-12-01T12:00:00Z");

  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir Path folder;

  private <T> T restored(Look<T> look) throws IOException, SQLException {
    var file = folder.resolve("backup.zip");
    try (var in = PastJournalsTest.class.getResourceAsStream("cfb5971.zip")) {
      Files.copy(Objects.requireNonNull(in), file);
    }
    return TestDatabase.restored(file, look::at);
  }

  private interface Look<T> {
    T at(DataSource database);
  }

  private static Records records(DataSource database) {
    return new Records(
        new Journals(new JdbcTemplate(database)),
        new StaticListableBeanFactory().getBeanProvider(ResolvableType.forClass(Projection.class)),
        news -> {},
        new JdbcTransactionManager(database),
        Clock.systemUTC());
  }

  @Test
  void areReadToTheLastFactAndSayWhoseTheyAre() throws Exception {
    restored(
        database -> {
          var jdbc = new JdbcTemplate(database);
          var kinds = jdbc.queryForList("select distinct kind from journal", String.class);
          var families = KindsTest.streams();
          assertThat(families.stream().flatMap(it -> it.kinds().stream()))
              .as("The backup holds every kind that the build of then could write.")
              .containsAll(kinds);
          long read = families.stream().mapToLong(it -> areWhole(it, database)).sum();
          assertThat(read)
              .isEqualTo(jdbc.queryForObject("select count(*) from journal", Long.class));
          assertThat(jdbc.queryForObject(OF_NOBODY, Long.class)).isZero();
          return read;
        });
  }

  private static final String OF_NOBODY =
      """
      select count(*) from journal where subject is null and family in ('course', 'patient', 'evaluation')
        or subject is distinct from (body ->> 'patient')::uuid and body ? 'patient'
      """;

  /** Each fact, written again, says what is on disk. */
  private static <F extends Fact> long areWhole(Stream<F> stream, DataSource database) {
    var journals = new Journals(new JdbcTemplate(database)).all(stream.name());
    for (var rows : journals.values()) {
      for (var row : rows) {
        var fact = stream.read(row.kind(), row.body());
        var before = (ObjectNode) JSON.readTree(row.body());
        var now = (ObjectNode) JSON.readTree(stream.write(fact));
        if (row.kind().equals("course.opened.v1")) before.remove("patient");
        if (row.kind().equals("course.retracted.v1")) now.remove("reason");
        assertThat(inOrder(now)).as(row.kind()).isEqualTo(inOrder(before));
      }
    }
    return journals.values().stream().mapToLong(List::size).sum();
  }

  /** Who may read is a set: it comes in any order. */
  private static ObjectNode inOrder(ObjectNode fact) {
    if (fact.has("readers")) {
      var readers = fact.get("readers").valueStream().map(JsonNode::stringValue).sorted().toList();
      fact.put("readers", readers.toString());
    }
    return fact;
  }

  @Test
  void answerForEveryCourseWhatTheyAnsweredThen() throws Exception {
    var then = lines("cfb5971-courses.txt");
    var now = restored(PastJournalsTest::answers);
    var mended = lines("cfb5971-mended.txt").stream().filter(it -> !it.startsWith("//")).toList();
    assertThat(differences(then, now)).containsExactlyElementsOf(mended);
  }

  private static List<String> answers(DataSource database) {
    var library = Library.shipped();
    var all = new ArrayList<String>();
    for (var folder : records(database).all(courses())) {
      var course = Course.from(folder.journal().facts());
      all.add("# " + folder.id());
      all.addAll(CourseSays.of(course, library.protocol(course), ASKED));
    }
    return all;
  }

  @SuppressWarnings("unchecked") // The one of that name.
  private static Stream<CourseEvent> courses() {
    return (Stream<CourseEvent>)
        KindsTest.streams().stream()
            .filter(it -> it.name().equals("course"))
            .findFirst()
            .orElseThrow();
  }

  private static List<String> lines(String name) throws IOException {
    try (var in = PastJournalsTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    }
  }

  /** What a course no longer says ("- "), and what it says instead ("+ "), course by course. */
  private static List<String> differences(List<String> then, List<String> now) {
    var all = new ArrayList<String>();
    var before = byCourse(then);
    var after = byCourse(now);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.forEach(
        (course, lines) -> {
          var others = new ArrayList<>(after.getOrDefault(course, List.of()));
          var gone = new ArrayList<String>();
          for (var line : lines) {
            var same = others.stream().filter(it -> agree(line, it)).findFirst();
            if (same.isEmpty()) gone.add("- " + line);
            same.ifPresent(others::remove);
          }
          if (gone.isEmpty() && others.isEmpty()) return;
          all.add(course);
          all.addAll(gone);
          others.forEach(it -> all.add("+ " + it));
        });
    return all;
  }

  private static Map<String, List<String>> byCourse(List<String> lines) {
    var all = new TreeMap<String, List<String>>();
    var course = "";
    for (var line : lines) {
      if (line.startsWith("# ")) {
        course = line;
      } else {
        all.computeIfAbsent(course, it -> new ArrayList<>()).add(line);
      }
    }
    return all;
  }

  /** Words to the letter; figures of a forecast within two of a hundred and a twentieth. */
  private static boolean agree(String then, String now) {
    var before = then.split(" ~ ", 2);
    var after = now.split(" ~ ", 2);
    if (before.length < 2 || after.length < 2 || !before[0].equals(after[0])) {
      return then.equals(now);
    }
    double one = Double.parseDouble(before[1]);
    return Math.abs(one - Double.parseDouble(after[1])) <= 0.02 + 0.05 * Math.abs(one);
  }
}
