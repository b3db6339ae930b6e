package health.cairn.core.instrument;

import java.util.ArrayList;
import java.util.List;

/** Whether a text pack fits an instrument. */
final class TextCheck {
  private TextCheck() {}

  static List<String> problems(Instrument instrument, InstrumentText words) {
    if (!words.instrument().equals(instrument.id())) {
      return List.of(
          "The text belongs to %s, not to %s.\nMaybe the wrong file was chosen."
              .formatted(words.instrument(), instrument.id()));
    }
    var problems = new ArrayList<String>();
    if (!words.version().equals(instrument.version())) {
      problems.add(
          "The text is for %s version %s, not for version %s.\nCheck the items and change its version."
              .formatted(instrument.id(), words.version(), instrument.version()));
    }
    if (words.items().size() != instrument.items().size()) {
      problems.add(
          "The text has %d items; %s has %d.\nGive each item once, by its id."
              .formatted(words.items().size(), instrument.title(), instrument.items().size()));
    }
    words.items().forEach(item -> problems.addAll(problems(instrument, item)));
    instrument.items().stream()
        .filter(item -> words.item(item.id()).isEmpty())
        .map(item -> "The text for item %s is missing.\nAdd it.".formatted(item.id()))
        .forEach(problems::add);
    return problems;
  }

  private static List<String> problems(Instrument instrument, InstrumentText.ItemText words) {
    var item = instrument.items().stream().filter(it -> it.id().equals(words.id())).findFirst();
    if (item.isEmpty()) {
      return List.of(
          "%s has no item %s.\nIts items are %s."
              .formatted(
                  instrument.title(),
                  words.id(),
                  String.join(", ", instrument.items().stream().map(Item::id).toList())));
    }
    return words.labels().stream()
        .filter(label -> !item.get().accepts(label.answer()))
        .map(
            label ->
                "Item %s has a label for answer %d; its answers are %s.\nCorrect the answer, or take the label out."
                    .formatted(words.id(), label.answer(), item.get().range()))
        .toList();
  }
}
