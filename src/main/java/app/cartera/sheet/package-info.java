/** Tables as files: reads what people have in CSV or Excel, and writes lists for them to take away. */
@NullMarked
package app.cartera.sheet;

import org.jspecify.annotations.NullMarked;
