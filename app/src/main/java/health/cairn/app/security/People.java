package health.cairn.app.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All who work in the clinic, and who once did. */
@Component
public class People {
  private static final String COLUMNS =
      "select id, name, email, roles, active, language from people ";

  /** Another node of the clinic may change a name; it is said here so much later. */
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final JdbcClient jdbc;
  private final Clock clock;
  private volatile Names names = new Names(Map.of(), Instant.MIN);

  People(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public Optional<Person> find(UUID id) {
    return jdbc.sql(COLUMNS + "where id = ?").param(id).query(People::person).optional();
  }

  /** For a page that says who did something; the id itself where nobody is known by it. */
  public String name(UUID id) {
    return names().getOrDefault(id, id.toString());
  }

  /** All in one statement: a page says many. */
  private Map<UUID, String> names() {
    var known = names;
    var now = clock.instant();
    if (!known.at().isBefore(now.minus(FRESH))) return known.all();
    var all = all().stream().collect(Collectors.toMap(Person::id, Person::name));
    names = new Names(all, now);
    return all;
  }

  private record Names(Map<UUID, String> all, Instant at) {}

  /** By name; those who left are at the end. */
  public List<Person> all() {
    return jdbc.sql(COLUMNS + "order by active desc, lower(name), id").query(People::person).list();
  }

  Optional<Person> withEmail(String email) {
    return jdbc.sql(COLUMNS + "where email = ?")
        .param(email.strip().toLowerCase(Locale.ROOT))
        .query(People::person)
        .optional();
  }

  /** Nobody can sign in yet: the clinic is new. */
  boolean areNone() {
    return !jdbc.sql("select exists (select from people where password is not null)")
        .query(Boolean.class)
        .single();
  }

  /** False, and nothing is written, if somebody has that e-mail already. */
  @Transactional
  boolean add(Person person) {
    names = new Names(Map.of(), Instant.MIN);
    return jdbc.sql(
                """
                insert into people (id, name, email, roles, active, language)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                person.id(),
                person.name().strip(),
                person.email().strip().toLowerCase(Locale.ROOT),
                words(person),
                person.active(),
                person.language().getLanguage())
            .update()
        == 1;
  }

  /** False, and nothing is changed, if somebody else has that e-mail. */
  @Transactional
  boolean change(Person person) {
    names = new Names(Map.of(), Instant.MIN);
    var email = person.email().strip().toLowerCase(Locale.ROOT);
    return jdbc.sql(
                """
                update people set name = ?, email = ?, roles = ?, active = ?, language = ?
                where id = ? and not exists (select from people where email = ? and id <> ?)
                """)
            .params(
                person.name().strip(),
                email,
                words(person),
                person.active(),
                person.language().getLanguage(),
                person.id(),
                email,
                person.id())
            .update()
        == 1;
  }

  static String[] words(Person person) {
    return person.roles().stream().sorted().map(Role::word).toArray(String[]::new);
  }

  private static Person person(ResultSet row, int number) throws SQLException {
    var roles = (String[]) row.getArray("roles").getArray();
    return new Person(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("email"),
        Arrays.stream(roles).map(Role::of).collect(Collectors.toUnmodifiableSet()),
        row.getBoolean("active"),
        Locale.forLanguageTag(row.getString("language")));
  }
}
