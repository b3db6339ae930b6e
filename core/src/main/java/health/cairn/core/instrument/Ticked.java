package health.cairn.core.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Answers by item number. */
record Ticked(Map<Integer, Integer> byItem, List<Integer> notAssessed) {

  static Ticked of(Instrument instrument, Answers answers) {
    var byItem = new LinkedHashMap<Integer, Integer>();
    var notAssessed = new ArrayList<Integer>();
    for (var place = 0; place < instrument.items().size(); place++) {
      var item = instrument.items().get(place);
      var value = answers.values().get(place);
      if (value.isPresent()) {
        var skipped = item.isNotAssessed(value.getAsInt());
        byItem.put(item.number(), skipped ? 0 : value.getAsInt());
        if (skipped) {
          notAssessed.add(item.number());
        }
      }
    }
    return new Ticked(byItem, notAssessed);
  }

  OptionalDouble of(int item) {
    var value = byItem.get(item);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  boolean has(int item) {
    return byItem.containsKey(item);
  }

  /** Answered, and not with "not assessed". */
  boolean isKnown(int item) {
    return has(item) && !notAssessed.contains(item);
  }

  boolean yes(int item) {
    return has(item) && of(item).getAsDouble() == 1;
  }

  boolean no(int item) {
    return has(item) && of(item).getAsDouble() == 0;
  }

  List<Integer> blanks(List<Integer> items) {
    return items.stream().filter(item -> !has(item)).toList();
  }

  int sum(List<Integer> items) {
    return items.stream().mapToInt(item -> byItem.getOrDefault(item, 0)).sum();
  }

  int largest(List<Integer> items) {
    return items.stream().mapToInt(item -> byItem.getOrDefault(item, 0)).max().orElse(0);
  }
}
