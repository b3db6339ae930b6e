package health.cairn.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value in a JSON file, where it stands, and the list that its problems go to.
 *
 * <p>Accessors report what is wrong and hand back a stand-in inside the allowed range.
 */
public final class Place {
  private static final int LONGEST_TEXT = 5000;
  private static final double LARGEST_EXACT = 9.0e15;

  private final Node node;
  private final String path;
  private final Problems problems;

  Place(Node node, String path, Problems problems) {
    this.node = node;
    this.path = path;
    this.problems = problems;
  }

  /** For instance {@code assessments[1].score}; empty for the whole file. */
  public String path() {
    return path;
  }

  /** Reports something wrong here; silent where the value is missing or was already reported. */
  public void problem(String message, String remedy) {
    if (!(node instanceof Node.Reported)) {
      problems.add(node.spot(), path, message, remedy);
    }
  }

  /** Names an answer that needs a person today, before everything that is wrong with the file. */
  void urgent(String message, String remedy) {
    problems.addUrgent(node.spot(), path, message, remedy);
  }

  /** Whether nothing was reported here or inside: only then are values not stand-ins. */
  public boolean isFine() {
    return !(node instanceof Node.Reported) && !problems.touch(path);
  }

  /** Checks the key "cairn", which names kind and version, for instance {@code instrument/1}. */
  public Place kind(String kind) {
    var found = required("cairn", "Add \"cairn\": \"%s\".".formatted(kind));
    var word = found.text();
    if (found.isFine() && !word.equals(kind)) {
      found.problem(
          "The file is of kind \"%s\", not \"%s\".".formatted(Words.shortened(word), kind),
          "Write \"cairn\": \"%s\", or give the file to the command for its kind.".formatted(kind));
    }
    return this;
  }

  /** Reports every key but these, with the nearest of them. The key "cairn" is known at the top. */
  public Place knowing(String... keys) {
    if (node instanceof Node.Obj object) {
      var known = Arrays.asList(keys);
      object.members().forEach((key, member) -> knowing(key, member, known));
    } else {
      misfit("an object");
    }
    return this;
  }

  private void knowing(String key, Node.Member member, Collection<String> known) {
    if (!known.contains(key) && !(path.isEmpty() && key.equals("cairn"))) {
      problems.add(
          member.spot(),
          below(key),
          "The key \"%s\" is not known here.".formatted(Words.shortened(key)),
          Words.suggestion(key, known));
    }
  }

  /** The value of a key that must be there and not be null. */
  public Place required(String key) {
    return required(key, "Add it.");
  }

  /** The same with what to do when the key is missing. */
  Place required(String key, String remedy) {
    return member(key).orElseGet(() -> missing(key, remedy)).notNull("Give a value.");
  }

  /** The value of a key that may be left out; null is not the same as left out. */
  public Optional<Place> optional(String key) {
    return member(key).map(place -> place.notNull("Leave the key out if the value is not known."));
  }

  public boolean has(String key) {
    return member(key).isPresent();
  }

  /** The value here, or empty for null: for places where null has a meaning. */
  public Optional<Place> orNull() {
    return node instanceof Node.Null ? Optional.empty() : Optional.of(this);
  }

  /** The keys of an object in the order of the file. */
  public List<String> keys() {
    if (node instanceof Node.Obj object) {
      return List.copyOf(object.members().keySet());
    }
    misfit("an object");
    return List.of();
  }

  /** A text that is not blank, of {@value #LONGEST_TEXT} characters at most. */
  public String text() {
    if (node instanceof Node.Text text) {
      if (text.value().isBlank()) {
        problem("The text is blank.", "Write something, or leave the key out.");
      } else if (text.value().length() > LONGEST_TEXT) {
        problem(
            "The text has %d characters, and %d are the most."
                .formatted(text.value().length(), LONGEST_TEXT),
            "Say it shorter.");
      }
      return text.value();
    }
    misfit("a text in quotation marks");
    return "";
  }

  /** A name of lower-case words joined by hyphens, for instance {@code phq-9}. */
  public String id() {
    var word = text();
    if (isFine() && !word.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
      problem(
          "\"%s\" is not a name of lower-case words joined by hyphens."
              .formatted(Words.shortened(word)),
          "Write it like phq-9 or depression-induction.");
    }
    return isFine() ? word : "unknown";
  }

  public boolean bool() {
    if (node instanceof Node.Bool bool) {
      return bool.value();
    }
    misfit("true or false, without quotation marks");
    return false;
  }

  public boolean isText() {
    return node instanceof Node.Text;
  }

  public boolean isNumber() {
    return node instanceof Node.Num;
  }

  public boolean isObject() {
    return node instanceof Node.Obj;
  }

  public boolean isList() {
    return node instanceof Node.Arr;
  }

  /** An object or a list that the file does not break off inside: what is not there is missing. */
  boolean isWhole() {
    return (node instanceof Node.Obj object && object.complete())
        || (node instanceof Node.Arr list && list.complete());
  }

  /** Any finite number; 0 after a problem. */
  public double number() {
    if (node instanceof Node.Num number) {
      return number.value();
    }
    misfit("a number" + (node instanceof Node.Text ? ", without quotation marks" : ""));
    return 0;
  }

  /** A number in a range, both ends included; the low end after a problem. */
  public double number(double low, double high) {
    var value = number();
    return isFine() && isBetween(value, low, high) ? value : low;
  }

  /** Any whole number (14.0 is one). */
  public long integer() {
    var value = number();
    if (isFine() && (value != Math.rint(value) || Math.abs(value) > LARGEST_EXACT)) {
      problem("The value (%s) is not a whole number.".formatted(value), "Give a whole number.");
      return 0;
    }
    return (long) value;
  }

  /** A whole number in a range, both ends included; the low end after a problem. */
  public int integer(int low, int high) {
    var value = integer();
    return isFine() && isBetween((double) value, low, high) ? (int) value : low;
  }

  private boolean isBetween(double value, double low, double high) {
    if (value < low || value > high) {
      problem(
          "The value (%s) is not between %s and %s."
              .formatted(Words.plain(value), Words.plain(low), Words.plain(high)),
          "Give a number from %s to %s.".formatted(Words.plain(low), Words.plain(high)));
    }
    return value >= low && value <= high;
  }

  /** One of some things by its word; the first of them after a problem. */
  public <T> T word(List<T> things, Function<T, String> wordOf) {
    var word = word(things.stream().map(wordOf).toList());
    return things.stream()
        .filter(thing -> wordOf.apply(thing).equals(word))
        .findFirst()
        .orElseThrow();
  }

  /** One of some words; the first of them after a problem. */
  public String word(Collection<String> known) {
    var word = text();
    if (isFine() && known.contains(word)) {
      return word;
    }
    if (isFine()) {
      problem(
          "\"%s\" is not known.".formatted(Words.shortened(word)), Words.suggestion(word, known));
    }
    return known.iterator().next();
  }

  /** Each item of a list, read; an item that its reader refused is reported and left out. */
  public <T> List<T> list(Function<Place, T> reader) {
    var read = new ArrayList<T>();
    items().forEach(item -> item.as(reader).ifPresent(read::add));
    return List.copyOf(read);
  }

  /** The items of a list as places. */
  public List<Place> items() {
    if (!(node instanceof Node.Arr array)) {
      misfit("a list in square brackets");
      return List.of();
    }
    var places = new ArrayList<Place>();
    for (int i = 0; i < array.items().size(); i++) {
      places.add(new Place(array.items().get(i), path + "[" + i + "]", problems));
    }
    return List.copyOf(places);
  }

  /** What the reader makes of this place; what a constructor refuses becomes a problem here. */
  public <T> Optional<T> as(Function<Place, T> reader) {
    try {
      return Optional.of(reader.apply(this));
    } catch (IllegalArgumentException refusal) {
      refused(String.valueOf(refusal.getMessage()));
      return Optional.empty();
    }
  }

  /** A refusal after a reported problem is only its echo: the value was made of stand-ins. */
  private void refused(String refusal) {
    if (isFine()) {
      var parts = refusal.split("\n", 2);
      problem(parts[0], parts.length > 1 ? parts[1] : "");
    }
  }

  private Optional<Place> member(String key) {
    return node instanceof Node.Obj object && object.members().containsKey(key)
        ? Optional.of(new Place(object.members().get(key).value(), below(key), problems))
        : Optional.empty();
  }

  private Place missing(String key, String remedy) {
    if (node instanceof Node.Obj object) {
      if (object.complete()) {
        problems.add(node.spot(), below(key), "The key \"%s\" is missing.".formatted(key), remedy);
      }
    } else {
      misfit("an object");
    }
    return new Place(new Node.Reported(node.spot()), below(key), problems);
  }

  private Place notNull(String remedy) {
    if (!(node instanceof Node.Null)) {
      return this;
    }
    problem("The value is null.", remedy);
    return new Place(new Node.Reported(node.spot()), path, problems);
  }

  private void misfit(String expected) {
    if (!problems.touch(path)) {
      problem("Here stands %s.".formatted(node.what()), "Give %s.".formatted(expected));
    }
  }

  private String below(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
