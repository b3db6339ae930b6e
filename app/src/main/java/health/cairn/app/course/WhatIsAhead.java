package health.cairn.app.course;

import health.cairn.core.course.Course;
import health.cairn.core.course.CourseSeries;
import health.cairn.core.course.DecisionDue;
import health.cairn.core.course.ScoreDue;
import java.util.Optional;

/** A course and what its protocol says comes next in it. */
public record WhatIsAhead(
    Course course,
    Optional<ScoreDue> score,
    Optional<DecisionDue> decision,
    Optional<CourseSeries> series) {}
