package health.cairn.content;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.MinimalPrettyPrinter;

/** Writes one JSON object: keys in the order they are given, numbers rounded to be compared. */
public final class JsonText {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final StringWriter text = new StringWriter();
  private final JsonGenerator json;

  private JsonText(ObjectWriteContext layout) {
    json = FACTORY.createGenerator(layout, text);
    json.writeStartObject();
  }

  /** Everything on one line, for files with one object a line. */
  public static JsonText line() {
    return new JsonText(ObjectWriteContext.empty());
  }

  /** A line for each outer key and for each item of an outer list. */
  public static JsonText readable() {
    return new JsonText(
        new ObjectWriteContext.Base() {
          @Override
          public PrettyPrinter getPrettyPrinter() {
            return new Layout();
          }

          @Override
          public boolean hasPrettyPrinter() {
            return true;
          }
        });
  }

  public JsonText text(String name, String value) {
    json.writeStringProperty(name, value);
    return this;
  }

  public JsonText whole(String name, long value) {
    json.writeNumberProperty(name, value);
    return this;
  }

  public JsonText flag(String name, boolean value) {
    json.writeBooleanProperty(name, value);
    return this;
  }

  public JsonText unknown(String name) {
    json.writeNullProperty(name);
    return this;
  }

  /** A number rounded half up to at most so many decimals, without trailing zeros beyond one. */
  public JsonText number(String name, double value, int decimals) {
    json.writeName(name);
    return number(value, decimals);
  }

  public JsonText number(double value, int decimals) {
    if (Double.isFinite(value)) {
      json.writeNumber(plain(value, decimals));
    } else {
      json.writeNull();
    }
    return this;
  }

  private static String plain(double value, int decimals) {
    var rounded =
        BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 1 && decimals > 0
        ? rounded.setScale(1, RoundingMode.UNNECESSARY).toPlainString()
        : rounded.toPlainString();
  }

  public JsonText texts(String name, List<String> values) {
    json.writeName(name).writeStartArray();
    values.forEach(json::writeString);
    json.writeEndArray();
    return this;
  }

  /** Opens an object under a name; {@link #end} closes it. */
  public JsonText object(String name) {
    json.writeName(name).writeStartObject();
    return this;
  }

  /** Opens an object inside a list. */
  public JsonText object() {
    json.writeStartObject();
    return this;
  }

  public JsonText end() {
    json.writeEndObject();
    return this;
  }

  public JsonText list(String name) {
    json.writeName(name).writeStartArray();
    return this;
  }

  public JsonText endList() {
    json.writeEndArray();
    return this;
  }

  /** Closes the outermost object; the text ends with a line feed. */
  public String done() {
    json.writeEndObject();
    json.close();
    return text.append('\n').toString();
  }

  /** Breaks lines at the first depth only, where a reader looks. */
  private static final class Layout extends MinimalPrettyPrinter {
    private static final long serialVersionUID = 1L;
    private int depth;

    @Override
    public void writeStartObject(JsonGenerator json) {
      json.writeRaw('{');
      depth++;
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) {
      if (depth == 1) {
        json.writeRaw("\n ");
      }
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator json) {
      json.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) {
      json.writeRaw(depth == 1 ? ",\n " : ", ");
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) {
      depth--;
      json.writeRaw(depth == 0 ? "\n}" : "}");
    }

    @Override
    public void writeStartArray(JsonGenerator json) {
      json.writeRaw('[');
      depth++;
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) {
      if (depth == 2) {
        json.writeRaw("\n   ");
      }
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) {
      json.writeRaw(depth == 2 ? ",\n   " : ", ");
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) {
      depth--;
      json.writeRaw(depth == 1 && values > 0 ? "\n ]" : "]");
    }
  }
}
