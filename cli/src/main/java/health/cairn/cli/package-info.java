/** The commands: they read what was asked, ask core and content, and put the answer in words. */
@NullMarked
package health.cairn.cli;

import org.jspecify.annotations.NullMarked;
