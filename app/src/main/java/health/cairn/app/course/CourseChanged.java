package health.cairn.app.course;

import java.util.UUID;

/** Something was written to a course; told within the transaction that writes it. */
public record CourseChanged(UUID course) {}
