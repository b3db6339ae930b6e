package health.cairn.app.library;

import health.cairn.app.web.Typed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a form shows of a text, and the text with what was typed. Only what differs is written.
 *
 * @param root where the names of the fields begin; empty text for the whole file
 */
record FormEdit(String root, List<FormField> fields) {
  private static final JsonMapper JSON = JsonMapper.shared();

  FormEdit {
    fields = List.copyOf(fields);
  }

  String place(String name) {
    return root.isEmpty() ? name : root + "." + name;
  }

  /** The values as a form writes them. */
  Map<String, String> shown(String text) {
    var shown = new HashMap<String, String>();
    fields.forEach(it -> shown.put(it.name(), shown(text, it)));
    return shown;
  }

  private String shown(String text, FormField field) {
    var at = FileEdit.at(text, place(field.name()));
    if (field.kind().equals("yes")) {
      return at.filter("false"::equals).isPresent() ? "" : "true";
    }
    return at.map(JSON::readTree).map(FormEdit::words).orElse("");
  }

  private static String words(JsonNode node) {
    return node.isArray()
        ? StreamSupport.stream(node.spliterator(), false)
            .map(it -> it.asString(""))
            .collect(Collectors.joining(", "))
        : node.asString("");
  }

  /** The fields in which something else was typed. */
  List<FormField> changed(String text, Typed typed) {
    var shown = shown(text);
    return fields.stream()
        .filter(it -> !typed.raw(it.name()).equals(said(shown, it.name())))
        .toList();
  }

  /** As a browser sends it back. */
  private static String said(Map<String, String> shown, String name) {
    return shown.getOrDefault(name, "").strip();
  }

  /** The text with what was typed; what is no number stays out and becomes a problem. */
  String written(String text, Typed typed) {
    var written = text;
    for (var field : changed(text, typed)) {
      written = written(written, field, typed);
    }
    return written;
  }

  private String written(String text, FormField field, Typed typed) {
    var path = place(field.name());
    var said = typed.raw(field.name()).replace("\r\n", "\n");
    return switch (field.kind()) {
      case "yes" ->
          said.isEmpty() ? FileEdit.set(text, path, "false") : FileEdit.remove(text, path);
      case "number" -> number(text, path, field, said, typed);
      case "numbers" -> numbers(text, path, field, said, typed);
      case "ids" -> FileEdit.set(text, path, list(said));
      default ->
          said.isEmpty() && field.optional()
              ? FileEdit.remove(text, path)
              : FileEdit.set(text, path, FileEdit.quoted(said));
    };
  }

  private static String number(
      String text, String path, FormField field, String said, Typed typed) {
    var number = plain(said);
    if (!isNumber(number)) {
      typed.problem(field.name(), "form.problem.number", said);
      return text;
    }
    return FileEdit.set(text, path, number);
  }

  /**
   * In Spanish a comma is a point, so the numbers of a list stand apart by spaces or semicolons.
   */
  private static String numbers(
      String text, String path, FormField field, String said, Typed typed) {
    var numbers =
        Arrays.stream(said.split("[;\\s]+|,\\s+|,(?=\\d+(,|$))"))
            .filter(it -> !it.isEmpty())
            .map(FormEdit::plain)
            .toList();
    if (numbers.isEmpty() || !numbers.stream().allMatch(FormEdit::isNumber)) {
      typed.problem(field.name(), "library.problem.numbers", said);
      return text;
    }
    return FileEdit.set(text, path, "[" + String.join(", ", numbers) + "]");
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
        .map(FileEdit::quoted)
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
