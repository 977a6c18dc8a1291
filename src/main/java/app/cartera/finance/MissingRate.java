package app.cartera.finance;

import java.io.Serializable;

/** There is no rate between two currencies on the days of so many entries, so that figures lack them. */
public record MissingRate(String from, String to, long entries) implements Serializable {}
