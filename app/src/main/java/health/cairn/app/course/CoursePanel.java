package health.cairn.app.course;

import health.cairn.app.web.Panel;

/** A part of the course page that another feature owns. */
public interface CoursePanel extends Panel<CourseRecord> {}
