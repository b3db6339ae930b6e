@NullMarked
package health.cairn.cli;

import org.jspecify.annotations.NullMarked;
