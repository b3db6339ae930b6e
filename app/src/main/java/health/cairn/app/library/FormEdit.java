package health.cairn.app.library;

import health.cairn.app.web.Typed;
import health.cairn.content.FileText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a form shows of a text, and the text with what was typed. Only what differs is written.
 *
 * @param root where the names of the fields begin; empty text for the whole file
 */
record FormEdit(String root, List<FormField> fields) {
  FormEdit {
    fields = List.copyOf(fields);
  }

  String place(String name) {
    return root.isEmpty() ? name : root + "." + name;
  }

  /** The values as a form writes them. */
  Map<String, String> shown(FileText file) {
    var shown = new HashMap<String, String>();
    fields.forEach(it -> shown.put(it.name(), shown(file, it)));
    return shown;
  }

  private String shown(FileText file, FormField field) {
    var place = place(field.name());
    return field.kind().equals("yes")
        ? file.at(place).filter("false"::equals).isPresent() ? "" : "true"
        : String.join(", ", file.words(place));
  }

  /** The fields in which something else was typed. */
  List<FormField> changed(FileText file, Typed typed) {
    var shown = shown(file);
    return fields.stream()
        .filter(it -> !typed.raw(it.name()).equals(said(shown, it.name())))
        .toList();
  }

  /** As a browser sends it back. */
  private static String said(Map<String, String> shown, String name) {
    return shown.getOrDefault(name, "").strip();
  }

  /**
   * The file with what was typed; what is no number stays out and becomes a problem.
   *
   * @param besides other values by their places
   */
  FileText written(
      FileText file, List<FormField> changed, Typed typed, Map<String, String> besides) {
    var values = new LinkedHashMap<String, String>();
    var left = new ArrayList<String>();
    for (var field : changed) {
      var said = typed.raw(field.name()).replace("\r\n", "\n");
      if (isLeftOut(field, said)) {
        left.add(place(field.name()));
      } else {
        json(field, said, typed).ifPresent(it -> values.put(place(field.name()), it));
      }
    }
    values.putAll(besides);
    var written = file.set(values);
    for (var place : left) written = written.remove(place);
    return written;
  }

  /** A tick is what stands there when nothing does. */
  private static boolean isLeftOut(FormField field, String said) {
    return switch (field.kind()) {
      case "yes" -> !said.isEmpty();
      case "number", "numbers", "ids" -> false;
      default -> said.isEmpty() && field.optional();
    };
  }

  private static Optional<String> json(FormField field, String said, Typed typed) {
    return switch (field.kind()) {
      case "yes" -> Optional.of("false");
      case "number" -> number(field, said, typed);
      case "numbers" -> numbers(field, said, typed);
      case "ids" -> Optional.of(list(said));
      default -> Optional.of(FileText.quoted(said));
    };
  }

  private static Optional<String> number(FormField field, String said, Typed typed) {
    if (typed.readsTwoWays(field.name(), said)) return Optional.empty();
    var number = Optional.of(plain(said)).filter(FormEdit::isNumber);
    if (number.isEmpty()) typed.problem(field.name(), "form.problem.number", said);
    return number;
  }

  /**
   * In Spanish a comma is a point, so the numbers of a list stand apart by spaces or semicolons.
   */
  private static Optional<String> numbers(FormField field, String said, Typed typed) {
    var numbers =
        Arrays.stream(said.split("[;\\s]+|,\\s+|,(?=\\d+(,|$))"))
            .filter(it -> !it.isEmpty())
            .map(FormEdit::plain)
            .toList();
    if (numbers.isEmpty() || !numbers.stream().allMatch(FormEdit::isNumber)) {
      typed.problem(field.name(), "library.problem.numbers", said);
      return Optional.empty();
    }
    return Optional.of("[" + String.join(", ", numbers) + "]");
  }

  private static String plain(String said) {
    var number = said.replace(',', '.');
    return number.startsWith(".") ? "0" + number : number;
  }

  private static boolean isNumber(String said) {
    return said.matches("(0|[1-9][0-9]{0,8})(\\.[0-9]{1,6})?");
  }

  private static String list(String said) {
    return Arrays.stream(said.split("[,;\\s]+"))
        .filter(it -> !it.isEmpty())
        .map(FileText::quoted)
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
