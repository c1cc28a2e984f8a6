/**
 * Stories against the packaged server, run as a process of its own: in a browser as a person would, or from outside
 * as an operator would. {@link dev.cardea.e2e.Server} starts, kills and restarts it; {@link dev.cardea.e2e.Chromium}
 * opens the browser.
 */
@NullMarked
package dev.cardea.e2e;

import org.jspecify.annotations.NullMarked;
