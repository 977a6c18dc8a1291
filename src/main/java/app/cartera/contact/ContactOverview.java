package app.cartera.contact;

import java.io.Serializable;

/** A contact as its page shows it. */
public record ContactOverview(ContactForm data, boolean archived) implements Serializable {}
