/** The clinic as people use it: their paths, each page, in a real browser on a real database. */
@NullMarked
package health.cairn.browser;

import org.jspecify.annotations.NullMarked;
