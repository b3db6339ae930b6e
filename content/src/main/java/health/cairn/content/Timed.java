package health.cairn.content;

import java.util.Optional;

/**
 * Something in a course file, and when.
 *
 * @param when empty when the time could not be read
 */
record Timed<T>(Place place, Optional<When> when, T what) {}
