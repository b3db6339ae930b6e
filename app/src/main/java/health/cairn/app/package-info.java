/** The clinic server: one package a feature, each a module with declared neighbours. */
@NullMarked
package health.cairn.app;

import org.jspecify.annotations.NullMarked;
