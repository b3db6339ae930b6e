package health.cairn.app.storage;

/** How an attempt to add to a journal ended. */
public sealed interface Appending {
  /** The rows are in the journal, and stay if the caller's transaction does. */
  record Appended() implements Appending {}

  /** Somebody else added first; nothing was written. Read again and decide again. */
  record Overtaken() implements Appending {}
}
