package health.cairn.content;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A time as a course file writes it. */
sealed interface When {
  /** A moment, with its offset from UTC. */
  record Moment(OffsetDateTime at) implements When {}

  /** A date: its first moment in the file's own offset. */
  record Date(LocalDate date) implements When {}

  /** Days from the first infusion. */
  record Day(double day) implements When {}
}
