package health.cairn.content;

import health.cairn.content.Node.Spot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * One pass over the text of one file. Where it breaks off, what was read before stands, marked
 * incomplete.
 */
final class Parsing {
  private static final int DEEPEST = 64;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS) // so that NaN gets its own message
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  private final JsonParser parser;
  private final Problems problems;
  private boolean broken;

  Parsing(String text, Problems problems) {
    this.parser = FACTORY.createParser(ObjectReadContext.empty(), text);
    this.problems = problems;
  }

  Node root() {
    try (parser) {
      var first = next();
      if (first == JsonToken.NOT_AVAILABLE) {
        return nothing();
      }
      var root = value(first, "");
      if (next() != JsonToken.NOT_AVAILABLE) {
        problems.add(
            here(), "", "More follows after the end of the JSON.", "Maybe two files were joined.");
      }
      return root;
    }
  }

  private Node nothing() {
    if (!broken) {
      problems.add(Spot.START, "", "The file is empty.", "Maybe saving it failed.");
    }
    return new Node.Reported(Spot.START);
  }

  /** The next token; NOT_AVAILABLE at the end of the file and from where it is broken. */
  private JsonToken next() {
    try {
      var token = broken ? null : parser.nextToken();
      return token == null ? JsonToken.NOT_AVAILABLE : token;
    } catch (JacksonException e) {
      broken(e);
      return JsonToken.NOT_AVAILABLE;
    }
  }

  private void broken(JacksonException e) {
    broken = true;
    problems.add(spot(e), "", message(e), remedy(e));
  }

  private Node value(JsonToken token, String path) {
    return switch (token) {
      case START_OBJECT -> object(path);
      case START_ARRAY -> array(path);
      case VALUE_STRING -> text();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(path);
      case VALUE_TRUE, VALUE_FALSE -> new Node.Bool(here(), token == JsonToken.VALUE_TRUE);
      case VALUE_NULL -> new Node.Null(here());
      default -> new Node.Reported(here()); // broken off: already reported
    };
  }

  private Node object(String path) {
    var spot = here();
    var members = new LinkedHashMap<String, Node.Member>();
    while (next() == JsonToken.PROPERTY_NAME) {
      member(members, path);
    }
    return new Node.Obj(spot, members, !broken);
  }

  private void member(Map<String, Node.Member> members, String path) {
    var spot = here();
    var key = parser.currentName();
    var inner = path.isEmpty() ? key : path + "." + key;
    var value = value(next(), inner);
    if (members.putIfAbsent(key, new Node.Member(spot, value)) != null) {
      problems.add(
          spot,
          inner,
          "The key \"%s\" stands here a second time.".formatted(Words.shortened(key)),
          "Keep one of the two.");
    }
  }

  private Node array(String path) {
    var spot = here();
    var items = new ArrayList<Node>();
    for (var token = next(); isItem(token); token = next()) {
      items.add(value(token, path + "[" + items.size() + "]"));
    }
    return new Node.Arr(spot, List.copyOf(items), !broken);
  }

  private static boolean isItem(JsonToken token) {
    return token != JsonToken.END_ARRAY && token != JsonToken.NOT_AVAILABLE;
  }

  private Node text() {
    var spot = here();
    try {
      return new Node.Text(spot, parser.getString());
    } catch (JacksonException e) {
      broken(e);
      return new Node.Reported(spot);
    }
  }

  private Node number(String path) {
    var spot = here();
    var written = parser.getString();
    if (Double.isFinite(Double.parseDouble(written.replace("INF", "Infinity")))) {
      return new Node.Num(spot, written);
    }
    problems.add(
        spot,
        path,
        "%s is not a number that can be used.".formatted(Words.shortened(written)),
        "Give the number, or leave the key out if it is not known.");
    return new Node.Reported(spot);
  }

  private Spot here() {
    var location = parser.currentTokenLocation();
    return new Spot(location.getLineNr(), location.getColumnNr());
  }

  private Spot spot(JacksonException e) {
    var location = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
    return new Spot(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  private static String message(JacksonException e) {
    if (e instanceof UnexpectedEndOfInputException) {
      return "The file breaks off here, in the middle of a value.";
    }
    if (e instanceof StreamConstraintsException) {
      return "The JSON is nested deeper than %d levels, or a number or key is far too long."
          .formatted(DEEPEST);
    }
    return "This is not JSON: %s".formatted(firstSentence(e.getOriginalMessage()));
  }

  private static String firstSentence(String message) {
    var line = message.lines().findFirst().orElse("").replaceAll("\\(code \\d+[^)]*\\)", "");
    return line.replaceAll(" \\(.*", "");
  }

  private static String remedy(JacksonException e) {
    if (e instanceof UnexpectedEndOfInputException) {
      return "Maybe it was cut off when it was copied or saved; the end must close every bracket.";
    }
    return "Look at this place and just before it: maybe a comma, a quotation mark or a bracket"
        + " is missing or one too many.";
  }
}
