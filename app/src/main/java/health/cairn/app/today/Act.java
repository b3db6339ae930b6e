package health.cairn.app.today;

/**
 * Where a row leads; who may do it is what the route says.
 *
 * @param path as the route declares it: {@code {patient}} and the names of figures are filled in,
 *     any other variable is what waits
 * @param word of the link, {@code today.act.WORD}
 */
record Act(String path, String word) {}
