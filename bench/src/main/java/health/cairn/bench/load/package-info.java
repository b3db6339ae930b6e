/** The clinic under load: requests at a steady rate, and how long each kind takes. */
@NullMarked
package health.cairn.bench.load;

import org.jspecify.annotations.NullMarked;
