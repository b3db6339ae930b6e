package health.cairn.app.web;

/** Where something broke, without the messages, which may name a patient. */
final class Trace {
  private static final int DEEPEST = 40;

  private Trace() {}

  static String of(Throwable broken) {
    var text = new StringBuilder();
    for (Throwable at = broken; at != null; at = at.getCause()) {
      if (!text.isEmpty()) text.append("\nbecause of ");
      text.append(at.getClass().getName());
      var frames = at.getStackTrace();
      for (var i = 0; i < Math.min(frames.length, DEEPEST); i++) {
        text.append("\n  at ").append(frames[i]);
      }
    }
    return text.toString();
  }
}
