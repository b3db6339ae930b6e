package health.cairn.content;

import java.time.OffsetDateTime;

/** The reader of course files. */
public final class CourseFiles {
  static final String KIND = "course/1";

  private CourseFiles() {}

  /**
   * The course, or everything that is wrong with its file.
   *
   * @param now the moment of asking: nothing given or assessed may lie after it
   */
  public static Read<CourseFile> read(Document document, OffsetDateTime now) {
    return document.read(new CourseReader(now)::read);
  }
}
