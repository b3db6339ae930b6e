package health.cairn.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** A JSON file as a tree in which every value knows its place, with what is wrong as JSON. */
public final class Document {
  /** The largest file that is opened, in bytes: 5,000 scores with their answers fit in. */
  public static final int LARGEST = 5_000_000;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String name;
  private final Node root;
  private final List<Problem> problems;

  private Document(String name, Node root, List<Problem> problems) {
    this.name = name;
    this.root = root;
    this.problems = problems;
  }

  /** Opens a file; that it is missing, too large or not a file is a problem, not an exception. */
  public static Document of(Path file) {
    var name = file.toString();
    try {
      if (Files.isDirectory(file)) {
        return unreadable(name, "This is a folder.", "Name the files in it.");
      }
      if (!Files.exists(file)) {
        return unreadable(name, "The file does not exist.", "Maybe the name has a typing error.");
      }
      if (Files.size(file) > LARGEST) {
        return tooLarge(name, Files.size(file));
      }
      return of(name, Files.readAllBytes(file));
    } catch (IOException e) {
      return unreadable(
          name,
          "The file cannot be read (%s).".formatted(e.getMessage()),
          "Check its permissions.");
    }
  }

  public static Document of(String name, byte[] bytes) {
    if (bytes.length > LARGEST) {
      return tooLarge(name, bytes.length);
    }
    var text = CharBuffer.allocate(bytes.length);
    var input = ByteBuffer.wrap(bytes);
    if (StandardCharsets.UTF_8.newDecoder().decode(input, text, true).isError()) {
      return notUtf8(name, text.flip().toString());
    }
    return of(name, text.flip().toString());
  }

  public static Document of(String name, String text) {
    var problems = new Problems(name, List.of());
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    var root = new Parsing(marked ? text.substring(1) : text, problems).root();
    return new Document(name, root, problems.found());
  }

  /** A file on the class path beside this class, for instance {@code populations/ptsd.json}. */
  public static Document resource(String path) {
    try (var stream = Document.class.getResourceAsStream(path)) {
      if (stream == null) {
        return unreadable(path, "The file is not on the class path.", "");
      }
      return of(path, stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a file that ships on the class path. */
  static String text(String path) {
    try (var stream = Document.class.getResourceAsStream(path)) {
      return new String(
          Objects.requireNonNull(stream, path).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the key "cairn" at the top says, for instance {@code course/1}. */
  public Optional<String> kind() {
    return root instanceof Node.Obj object
        ? Optional.ofNullable(object.members().get("cairn")).flatMap(Document::text)
        : Optional.empty();
  }

  private static Optional<String> text(Node.Member member) {
    return member.value() instanceof Node.Text text ? Optional.of(text.value()) : Optional.empty();
  }

  public String name() {
    return name;
  }

  /** What is wrong with the file as JSON, whatever it is about. */
  public List<Problem> problems() {
    return problems;
  }

  /** The reader's value, or all problems: those of the JSON and those that the reader saw. */
  public <T> Read<T> read(Function<Place, T> reader) {
    var all = new Problems(name, problems);
    var value = new Place(root, "", all).as(reader);
    return value.isPresent() && all.found().isEmpty()
        ? new Read.Fine<>(value.get())
        : new Read.Faulty<>(all.found());
  }

  /** What stands in for files that there are none of, for instance those of an empty folder. */
  public static Document refused(String name, String message, String remedy) {
    return unreadable(name, message, remedy);
  }

  private static Document tooLarge(String name, long size) {
    return unreadable(
        name,
        "The file (%.1f MB) is larger than the limit (%d MB)."
            .formatted(size / 1e6, LARGEST / 1_000_000),
        "Maybe it is another file than you think; a course has a few kilobytes.");
  }

  private static Document notUtf8(String name, String before) {
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int column = before.length() - before.lastIndexOf('\n');
    return unreadable(
        name,
        new Node.Spot(line, column),
        "The file is not written in UTF-8.",
        "Save it again with the encoding UTF-8.");
  }

  private static Document unreadable(String name, String message, String remedy) {
    return unreadable(name, Node.Spot.START, message, remedy);
  }

  private static Document unreadable(String name, Node.Spot spot, String message, String remedy) {
    var problem = new Problem(name, spot.line(), spot.column(), "", message, remedy);
    return new Document(name, new Node.Reported(spot), List.of(problem));
  }
}
