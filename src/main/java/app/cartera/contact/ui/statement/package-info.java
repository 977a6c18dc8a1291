/** What a client brings as a document: a PDF to be sent or filed. */
@NullMarked
package app.cartera.contact.ui.statement;

import org.jspecify.annotations.NullMarked;
