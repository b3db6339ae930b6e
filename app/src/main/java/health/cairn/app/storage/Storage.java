package health.cairn.app.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts the database, brings its schema up to date, and connects as the role that may least. */
@Configuration(proxyBeanMethods = false)
class Storage {
  /** Closed by the container after the pool: a shutdown hook of its own would come too early. */
  @Bean
  Server databaseServer(DatabaseSettings settings, HomeSettings home) {
    return Server.of(settings, home.folder());
  }

  @Bean
  HikariDataSource dataSource(Server server) {
    return server.database().asApp();
  }

  @Bean(defaultCandidate = false)
  @FlywayDataSource
  DataSource ownersDataSource(Server server) {
    return server.database().asOwner();
  }

  @Bean
  FlywayConfigurationCustomizer rolesInMigrations(Server server) {
    return flyway -> flyway.placeholders(Map.of("app", server.database().app().user()));
  }

  @Bean
  FlywayMigrationStrategy schema(Server server) {
    return flyway -> {
      Schema.bringUpToDate(flyway);
      LeastRights.check(server.database());
    };
  }
}
