package health.cairn.app.web;

import health.cairn.core.eligibility.Severity;

/** How loud something is said on a page: a class of its style sheet. */
public final class Tone {
  private Tone() {}

  public static String of(Severity severity) {
    return switch (severity) {
      case ABSOLUTE -> "act";
      case RELATIVE, CAUTION -> "warn";
      case INFO -> "info";
    };
  }
}
