package health.cairn.app.library;

import health.cairn.app.library.CitedRows.Row;
import health.cairn.app.web.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A protocol's file in the reader's words: what each place is, as the form of numbers calls it. */
record ProtocolWords(Wording wording) {
  /** What the head of the page says already. */
  private static final Set<String> ABOVE = Set.of("cairn", "id", "version", "title", "summary");

  List<Row> rows(String text) {
    return CitedRows.of(text, this::part).stream()
        .filter(row -> !ABOVE.contains(row.place()) && !row.place().endsWith(" · id"))
        .map(row -> new Row(place(row.place()), value(row), row.mark(), row.sources(), row.note()))
        .toList();
  }

  /** {@code Dose: start dose}; an item of a list is named after it: {@code … (T-STOP-01)}. */
  private String place(String raw) {
    var steps = Arrays.asList(raw.split(" · ", -1));
    var path = steps.stream().map(it -> it.split(" ", 2)[0]).collect(Collectors.joining("."));
    var label = wording.find("protocol.value." + path).orElse(path);
    var items =
        steps.stream()
            .filter(it -> it.contains(" "))
            .map(it -> " (" + it.split(" ", 2)[1] + ")")
            .collect(Collectors.joining());
    var section = wording.find("protocol.section." + steps.get(0));
    return section.map(it -> it + ": " + lower(label)).orElse(label) + items;
  }

  private static String lower(String label) {
    return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }

  private String value(Row row) {
    return row.value().equals("true")
        ? wording.say("assessment.yes")
        : row.value().equals("false") ? wording.say("assessment.no") : row.value();
  }

  private String part(String name, int number) {
    return wording
        .find("protocol.part" + name, number)
        .map(it -> lower(it) + ":")
        .orElse(name.substring(1));
  }
}
