package health.cairn.cli;

import health.cairn.content.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The files a command was given; a folder stands for the .json files in it, by name. */
final class InputFiles {
  private static final String STANDARD_INPUT = "-";

  private InputFiles() {}

  /** One file, opened when its turn comes. */
  record InputFile(String name, Supplier<Document> opened) {
    Document document() {
      return opened.get();
    }
  }

  static List<InputFile> of(String[] names, Terminal terminal) {
    var files = new ArrayList<InputFile>();
    for (var name : names) {
      if (name.equals(STANDARD_INPUT)) {
        files.add(new InputFile("standard input", () -> standardInput(terminal)));
      } else if (Files.isDirectory(Path.of(name))) {
        files.addAll(folder(Path.of(name)));
      } else {
        files.add(file(Path.of(name)));
      }
    }
    return files;
  }

  private static InputFile file(Path file) {
    return new InputFile(file.toString(), () -> Document.of(file));
  }

  private static List<InputFile> folder(Path folder) {
    try (var files = Files.list(folder)) {
      var found =
          files
              .filter(file -> file.toString().endsWith(".json"))
              .sorted()
              .map(InputFiles::file)
              .toList();
      return found.isEmpty()
          ? refused(folder, "The folder has no .json file.", "Name another, or the files.")
          : found;
    } catch (IOException e) {
      return refused(
          folder, "The folder cannot be read (%s).".formatted(e), "Check its permissions.");
    }
  }

  private static List<InputFile> refused(Path folder, String message, String remedy) {
    var name = folder.toString();
    return List.of(new InputFile(name, () -> Document.refused(name, message, remedy)));
  }

  /** One byte more than the limit is enough to know that it is passed. */
  private static Document standardInput(Terminal terminal) {
    try {
      return Document.of("standard input", terminal.in().readNBytes(Document.LARGEST + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
