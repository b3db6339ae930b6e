package health.cairn.app.storage;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * A PostgreSQL that the clinic runs itself: {@code CAIRN_DATABASE_URL}, {@code _USER}, {@code
 * _PASSWORD} for the application, {@code _OWNERUSER}, {@code _OWNERPASSWORD} for the owner of the
 * schema. Without them Cairn brings its own.
 */
@ConfigurationProperties("cairn.database")
final class DatabaseSettings {
  private final @Nullable String url;
  private final @Nullable String user;
  private final @Nullable String password;
  private final @Nullable String ownerUser;
  private final @Nullable String ownerPassword;

  DatabaseSettings(
      @Nullable String url,
      @Nullable String user,
      @Nullable String password,
      @Nullable String ownerUser,
      @Nullable String ownerPassword) {
    this.url = url;
    this.user = user;
    this.password = password;
    this.ownerUser = ownerUser;
    this.ownerPassword = ownerPassword;
  }

  Optional<Database> given() {
    if (url == null || url.isBlank()) return Optional.empty();
    var owner = login(ownerUser, ownerPassword, "OWNERUSER", "OWNERPASSWORD");
    var app = login(user, password, "USER", "PASSWORD");
    if (owner.user().equals(app.user())) {
      throw new CannotStart(
          "CAIRN_DATABASE_USER and CAIRN_DATABASE_OWNERUSER name the same role; the application's "
              + "must not own the record, or the database cannot keep it append-only.");
    }
    return Optional.of(new Database(url, owner, app));
  }

  private static Login login(
      @Nullable String user, @Nullable String password, String userName, String passwordName) {
    if (user == null || password == null) {
      throw new CannotStart(
          "CAIRN_DATABASE_URL is set, so CAIRN_DATABASE_%s and CAIRN_DATABASE_%s must be too."
              .formatted(userName, passwordName));
    }
    return new Login(user, password);
  }
}
