package health.cairn.app.library;

import health.cairn.app.web.Choice;
import java.util.List;

/**
 * One value of a file as a form asks for it.
 *
 * @param name its place inside what is edited, as the reader of the content writes it
 * @param kind {@code number}, {@code numbers}, {@code picker}, {@code words}, {@code area}, {@code
 *     ids}, {@code day} or {@code yes}
 * @param unit of a number; may be empty
 * @param hint may be empty
 * @param optional whether the key may be left out
 * @param weighs whether another value is another rule, which needs a reason
 * @param cited where its mark, sources and note stand; empty text where they stand beside it
 */
record FormField(
    String name,
    String kind,
    String label,
    String unit,
    String hint,
    List<Choice> options,
    boolean optional,
    boolean weighs,
    String cited) {

  static FormField number(String name, String label, String unit) {
    return new FormField(name, "number", label, unit, "", List.of(), false, true, "");
  }

  static FormField picker(String name, String label, List<Choice> options, boolean optional) {
    return new FormField(name, "picker", label, "", "", options, optional, true, "");
  }

  static FormField of(String kind, String name, String label, boolean optional) {
    return new FormField(name, kind, label, "", "", List.of(), optional, false, "");
  }

  FormField weighing() {
    return new FormField(name, kind, label, unit, hint, options, optional, true, cited);
  }

  FormField hinting(String says) {
    return new FormField(name, kind, label, unit, says, options, optional, weighs, cited);
  }

  FormField measuredIn(String other) {
    return new FormField(name, kind, label, other, hint, options, optional, weighs, cited);
  }

  /** One of several values with one mark. */
  FormField citedAt(String place) {
    return new FormField(name, kind, label, unit, hint, options, optional, weighs, place);
  }

  /** The name of the field for its mark, its sources or its note. */
  String beside(String key) {
    return cited.isEmpty() ? key : cited + "." + key;
  }
}
