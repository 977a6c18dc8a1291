/** What is around every page: navigation, the person's menu, language and colours, scripts, and what is shown of errors. */
@NullMarked
package app.cartera.shared.ui.shell;

import org.jspecify.annotations.NullMarked;
