package health.cairn.app.operations;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Ready while the schema is the one this server was built for, whoever else may have changed it.
 */
@Component
class SchemaHealthIndicator implements HealthIndicator {
  private static final String DONE =
      "select version from flyway_schema_history where success and version is not null";

  private final JdbcTemplate jdbc;
  private final Set<String> known;

  SchemaHealthIndicator(JdbcTemplate jdbc, Flyway flyway) {
    this.jdbc = jdbc;
    known =
        Stream.of(flyway.info().applied())
            .map(migration -> migration.getVersion().getVersion())
            .collect(Collectors.toSet());
  }

  @Override
  public Health health() {
    var done = new TreeSet<>(jdbc.queryForList(DONE, String.class));
    return done.equals(new TreeSet<>(known)) ? Health.up().build() : Health.down().build();
  }
}
