package health.cairn.app.library;

import health.cairn.core.instrument.Instrument;
import health.cairn.core.instrument.Item;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A text file of an instrument without its words, for whoever has them on paper. */
final class Skeleton {
  private Skeleton() {}

  static String of(Instrument instrument, String language) {
    return """
        {
          "cairn": "instrument-text/1",
          "instrument": "%s",
          "version": "%s",
          "language": "%s",
          "items": [
        %s
          ],
          "source": "",
          "licence": "",
          "attribution": ""
        }
        """
        .formatted(
            instrument.id(),
            instrument.version(),
            language,
            instrument.items().stream().map(Skeleton::item).collect(Collectors.joining(",\n")));
  }

  private static String item(Item item) {
    var labels =
        IntStream.rangeClosed(item.lowest(), item.highest())
            .mapToObj("        {\"answer\": %d, \"text\": \"\"}"::formatted)
            .collect(Collectors.joining(",\n"));
    return """
            {
              "id": "%s",
              "text": "",
              "labels": [
        %s
              ]
            }\
        """
        .formatted(item.id(), labels);
  }
}
