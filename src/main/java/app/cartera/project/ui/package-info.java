/** How projects look: the list with its bulk acts, the page of one project, and its settings. */
@NullMarked
package app.cartera.project.ui;

import org.jspecify.annotations.NullMarked;
