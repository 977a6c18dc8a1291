package app.cartera.finance;

import java.io.Serializable;

/**
 * What a check of the kept figures found.
 *
 * @param projects how many projects were checked
 * @param mended for how many the figures kept were not those that their entries give, and have been put right
 */
public record FigureCheck(long projects, long mended) implements Serializable {}
