/** What projects bring and cost: entries, and the contribution of a client, a project and the firm made of them. */
@NullMarked
package app.cartera.finance;

import org.jspecify.annotations.NullMarked;
