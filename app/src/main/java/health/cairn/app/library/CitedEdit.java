package health.cairn.app.library;

import health.cairn.app.web.Choice;
import health.cairn.app.web.FieldProblem;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import health.cairn.content.FileText;
import health.cairn.core.evidence.Mark;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a form makes of a text. A value that changed is the clinic's own until somebody names a
 * source: it loses the old one, is marked so, and needs a reason.
 */
final class CitedEdit {
  private static final List<Choice> MARKS =
      Arrays.stream(Mark.values()).map(Mark::word).map(it -> new Choice(it, it)).toList();

  private final FormEdit form;
  private final Typed typed;
  private final List<FormField> changed;
  private final String written;

  CitedEdit(FormEdit form, FileText file, Typed typed) {
    this.form = form;
    this.typed = typed;
    changed = form.changed(file, typed);
    written = form.written(file, changed, typed, marks()).text();
  }

  /** Mark, sources and note of the values at a place. */
  static List<FormField> fields(String place, Wording wording) {
    var blank = FormField.of("", "", "", false).citedAt(place);
    return List.of(
        new FormField(
            blank.beside("mark"),
            "picker",
            wording.say("rules.field.mark"),
            "",
            "",
            MARKS,
            false,
            false,
            place),
        FormField.of("ids", blank.beside("sources"), wording.say("rules.field.sources"), false)
            .hinting(wording.say("rules.field.sources.hint"))
            .citedAt(place),
        FormField.of("area", blank.beside("note"), wording.say("rules.field.note"), true)
            .hinting(wording.say("rules.field.note.hint"))
            .citedAt(place));
  }

  private Map<String, String> marks() {
    var marks = new LinkedHashMap<String, String>();
    var names = names();
    for (var field : weighing()) {
      if (!names.contains(field.beside("mark")) && !names.contains(field.beside("sources"))) {
        marks.put(form.place(field.beside("mark")), FileText.quoted(Mark.PROPOSED.word()));
        marks.put(form.place(field.beside("sources")), "[]");
      }
    }
    return marks;
  }

  Typed typed() {
    return typed;
  }

  /** The text with what was typed. */
  String written() {
    return written;
  }

  /** Where a reason is missing. */
  List<FieldProblem> unexplained(Wording wording) {
    var names = names();
    return weighing().stream()
        .map(it -> it.beside("note"))
        .distinct()
        .filter(note -> !names.contains(note))
        .map(note -> new FieldProblem(note, wording.say("library.problem.reason")))
        .toList();
  }

  /** The fields in which something else was typed. */
  Set<String> names() {
    return changed.stream().map(FormField::name).collect(Collectors.toSet());
  }

  private List<FormField> weighing() {
    return changed.stream().filter(FormField::weighs).toList();
  }

  /**
   * The field of a problem, of a problem of several fields the first that was changed; empty text
   * where the form has none for it.
   */
  String field(String path) {
    return form.fields().stream()
        .map(FormField::name)
        .filter(it -> path.equals(form.place(it)) || path.startsWith(form.place(it) + "["))
        .findFirst()
        .or(() -> firstInside(path, changed))
        .or(() -> firstInside(path, form.fields()))
        .orElse("");
  }

  private Optional<String> firstInside(String path, List<FormField> fields) {
    return fields.stream()
        .map(FormField::name)
        .filter(it -> isInside(form.place(it), path))
        .findFirst();
  }

  private static boolean isInside(String place, String path) {
    return !path.isEmpty() && (place.startsWith(path + ".") || place.startsWith(path + "["));
  }
}
