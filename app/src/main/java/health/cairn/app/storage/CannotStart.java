package health.cairn.app.storage;

/** The clinic must not start like this; the message tells the operator why, in a sentence. */
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CannotStart(String why) {
    super(why);
  }

  public CannotStart(String why, Throwable cause) {
    super(why, cause);
  }
}
