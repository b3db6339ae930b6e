package health.cairn.content;

import java.util.List;
import java.util.Map;

/** One JSON value and where it stands. */
sealed interface Node {
  Spot spot();

  /** The value in a reader's words, for messages. */
  String what();

  /** Line and column, from 1. */
  record Spot(int line, int column) {
    static final Spot START = new Spot(1, 1);
  }

  /** A key, where it stands, and its value. */
  record Member(Spot spot, Node value) {}

  /**
   * Members by key, in the order of the file.
   *
   * @param complete false when the file broke off inside
   */
  record Obj(Spot spot, Map<String, Member> members, boolean complete) implements Node {
    @Override
    public String what() {
      return "an object";
    }
  }

  /**
   * Items in the order of the file.
   *
   * @param complete false when the file broke off inside
   */
  record Arr(Spot spot, List<Node> items, boolean complete) implements Node {
    @Override
    public String what() {
      return "a list";
    }
  }

  record Text(Spot spot, String value) implements Node {
    @Override
    public String what() {
      return "the text \"" + Words.shortened(value) + "\"";
    }
  }

  /** A finite number as it was written. */
  record Num(Spot spot, String written) implements Node {
    double value() {
      return Double.parseDouble(written) + 0.0; // +0.0 turns -0 into 0
    }

    @Override
    public String what() {
      return "the number " + Words.shortened(written);
    }
  }

  record Bool(Spot spot, boolean value) implements Node {
    @Override
    public String what() {
      return Boolean.toString(value);
    }
  }

  record Null(Spot spot) implements Node {
    @Override
    public String what() {
      return "null";
    }
  }

  /** A value that is missing or was already reported: whoever reads it stays silent. */
  record Reported(Spot spot) implements Node {
    @Override
    public String what() {
      return "nothing";
    }
  }
}
