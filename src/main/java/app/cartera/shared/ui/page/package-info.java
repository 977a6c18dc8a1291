/** The pieces of a page that look the same everywhere: headers, sections, badges, figures, empty states. */
@NullMarked
package app.cartera.shared.ui.page;

import org.jspecify.annotations.NullMarked;
