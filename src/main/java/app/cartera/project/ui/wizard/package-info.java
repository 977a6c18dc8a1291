/** How a project is created, step by step. */
@NullMarked
package app.cartera.project.ui.wizard;

import org.jspecify.annotations.NullMarked;
