/** Fields that take what people type and choose: amounts, days, currencies, passwords, files. */
@NullMarked
package app.cartera.shared.ui.field;

import org.jspecify.annotations.NullMarked;
