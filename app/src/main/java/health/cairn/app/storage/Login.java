package health.cairn.app.storage;

/** Who asks the database, and by which password; not a record, because a record prints itself. */
final class Login {
  private final String user;
  private final String password;

  Login(String user, String password) {
    this.user = user;
    this.password = password;
  }

  String user() {
    return user;
  }

  String password() {
    return password;
  }

  @Override
  public String toString() {
    return user;
  }
}
