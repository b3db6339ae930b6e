package health.cairn.content;

/**
 * Something in a course file that is kept as it stands and should be looked at once more.
 *
 * @param code its name for programs; one that was given out never changes
 * @param text one or two sentences
 */
public record Remark(String code, String text) {}
