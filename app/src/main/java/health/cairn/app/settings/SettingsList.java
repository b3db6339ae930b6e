package health.cairn.app.settings;

import java.util.stream.Collectors;

/** All settings in words: for a terminal, and for the page about running the clinic. */
public final class SettingsList {
  private SettingsList() {}

  /** A name and, under it, what it means. What somebody set is not shown, so no secret is. */
  public static String forTerminal() {
    return Setting.all().stream()
        .map(
            it ->
                "%s (%s)%n    %s%s%n    Without it: %s.%n"
                    .formatted(it.variable(), it.key(), it.means(), unit(it), without(it)))
        .collect(Collectors.joining());
  }

  /** The rows of the table in docs/operations.md. */
  static String forPage() {
    return Setting.all().stream()
        .map(
            it -> "| `%s` | %s%s | %s |%n".formatted(it.variable(), it.means(), unit(it), cell(it)))
        .collect(Collectors.joining());
  }

  private static String unit(Setting setting) {
    var unit = setting.kind().unit();
    return unit.isEmpty() ? "" : "; " + unit;
  }

  private static String without(Setting setting) {
    return setting.without().isEmpty() ? "nothing" : setting.without();
  }

  private static String cell(Setting setting) {
    var without = setting.without();
    return setting.fallback().isEmpty() ? without : "`" + without + "`";
  }
}
