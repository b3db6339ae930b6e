package health.cairn.app.web;

/**
 * What is wrong with a form.
 *
 * @param field the name of the field, or empty text if it is about the whole form
 * @param message in the reader's words
 */
public record FieldProblem(String field, String message) {}
