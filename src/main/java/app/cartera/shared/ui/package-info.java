/** What nearly every view needs: how things are written, notices, refusals, waiting, addresses. */
@NullMarked
package app.cartera.shared.ui;

import org.jspecify.annotations.NullMarked;
