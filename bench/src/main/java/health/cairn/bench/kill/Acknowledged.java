package health.cairn.bench.kill;

import java.util.Optional;
import java.util.UUID;

/** A promise: this stream had so many facts when its writer was told that they are kept. */
record Acknowledged(UUID stream, int facts) {
  private static final String WORD = "kept";

  String line() {
    return WORD + " " + stream + " " + facts;
  }

  static Optional<Acknowledged> of(String line) {
    var words = line.split(" ", -1);
    return words.length == 3 && words[0].equals(WORD)
        ? Optional.of(new Acknowledged(UUID.fromString(words[1]), Integer.parseInt(words[2])))
        : Optional.empty();
  }
}
