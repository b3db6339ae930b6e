package health.cairn.app.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A PostgreSQL and its two roles: the owner changes the schema at the start, the application may
 * only add to the journals and the audit trail.
 */
record Database(String url, Login owner, Login app) {
  // The database is on this machine or next to it: what takes longer is down.
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final int CONNECTIONS = 20;

  DataSource asOwner() {
    return new DriverManagerDataSource(url, owner.user(), owner.password());
  }

  HikariDataSource asApp() {
    var pool = new HikariDataSource();
    pool.setPoolName("cairn");
    pool.setJdbcUrl(url);
    pool.setUsername(app.user());
    pool.setPassword(app.password());
    pool.setConnectionTimeout(CONNECT.toMillis());
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setMinimumIdle(2);
    pool.addDataSourceProperty("ApplicationName", "cairn");
    return pool;
  }
}
