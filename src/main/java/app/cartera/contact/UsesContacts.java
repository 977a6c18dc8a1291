package app.cartera.contact;

import java.util.Collection;
import java.util.Set;

/** What refers to contacts. The feature that has it provides it. */
public interface UsesContacts {

    /** Those of these contacts to which something refers, or has referred once. */
    Set<Long> used(Collection<Long> contactIds);

    /** How many archived records refer to a contact that none in use refers to; 0 where one in use does. */
    long onlyArchived(long contactId);
}
