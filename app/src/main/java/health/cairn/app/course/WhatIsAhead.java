package health.cairn.app.course;

import health.cairn.app.course.CourseRow.Window;
import health.cairn.core.course.DecisionDue;
import health.cairn.core.course.ScoreDue;
import health.cairn.core.instrument.InstrumentId;
import java.util.Optional;

/** What protocol and forecast say comes next in a course. */
record WhatIsAhead(
    Optional<InstrumentId> primary,
    Optional<ScoreDue> score,
    Optional<DecisionDue> decision,
    Optional<Window> booster,
    boolean drifts) {}
