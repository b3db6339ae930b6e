/**
 * What a medical director reviews, as files, and the one reader that turns each into records of
 * core or into a list of all its problems with file, line and remedy.
 *
 * <p>A reader is a function of a {@link health.cairn.content.Place}. It never stops at a problem:
 * each accessor reports what is wrong and hands back a stand-in inside the allowed range, so that
 * reading goes on; the value made of stand-ins is thrown away.
 *
 * <pre>{@code
 * record Dose(double mgPerKg, int minutes, Optional<String> note, Route route) {}
 *
 * static Dose dose(Place place) {
 *   place.knowing("mgPerKg", "minutes", "note", "route");          // any other key is reported
 *   return new Dose(
 *       place.required("mgPerKg").number(0, 5),
 *       place.required("minutes").integer(1, 1440),
 *       place.optional("note").map(Place::text),
 *       place.required("route").word(List.of(Route.values()), Route::word));
 * }
 * Read<List<Dose>> doses =
 *     Document.of(path).read(root -> root.kind("doses/1").required("doses").list(X::dose));
 * }</pre>
 *
 * <p>What a constructor of core refuses with an IllegalArgumentException inside {@code list},
 * {@code as} or {@code read} becomes a problem at that place (first line the message, the rest the
 * remedy). Use {@link health.cairn.content.Place#problem} for what only the reader can see, and
 * {@link health.cairn.content.Place#isFine} before comparing values that may be stand-ins.
 */
@NullMarked
package health.cairn.content;

import org.jspecify.annotations.NullMarked;
