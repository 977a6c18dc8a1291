/** Dialogs, and that nothing typed is lost without a question. */
@NullMarked
package app.cartera.shared.ui.dialog;

import org.jspecify.annotations.NullMarked;
