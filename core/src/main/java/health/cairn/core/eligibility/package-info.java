/** Whether a patient may be treated: findings, the clinic's criteria as data, and the reasons. */
@NullMarked
package health.cairn.core.eligibility;

import org.jspecify.annotations.NullMarked;
