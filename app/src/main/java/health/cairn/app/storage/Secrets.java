package health.cairn.app.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The passwords of the embedded database: made once, kept in a file that only its user reads. */
final class Secrets {
  static final String ADMIN = "cairn_admin";
  static final String OWNER = "cairn_owner";
  static final String APP = "cairn_app";

  private final Properties passwords;

  private Secrets(Properties passwords) {
    this.passwords = passwords;
  }

  static Secrets of(Home home) {
    if (!Files.exists(home.secrets())) Home.writePrivately(home.secrets(), invented());
    var passwords = new Properties();
    try (var in = Files.newBufferedReader(home.secrets())) {
      passwords.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Secrets(passwords);
  }

  Login login(String user) {
    var password = passwords.getProperty(user);
    if (password == null) throw new CannotStart("The home's secrets name no " + user + ".");
    return new Login(user, password);
  }

  Database database(String url) {
    return new Database(url, login(OWNER), login(APP));
  }

  private static String invented() {
    var random = new SecureRandom();
    return Stream.of(ADMIN, OWNER, APP)
        .map(user -> user + "=" + password(random) + "\n")
        .collect(Collectors.joining());
  }

  private static String password(SecureRandom random) {
    var bytes = new byte[24];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
