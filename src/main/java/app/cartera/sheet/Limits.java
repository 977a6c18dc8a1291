package app.cartera.sheet;

/**
 * How much we read of what somebody uploads.
 *
 * @param lines of the table
 * @param bytes of the file
 * @param unpacked bytes of what is packed in it, so that a small file cannot fill the memory
 * @param texts bytes of the texts that an Excel file keeps apart from its cells, which are read at once
 */
record Limits(int lines, long bytes, long unpacked, long texts) {

    private static final long MEGABYTE = 1 << 20;

    static final Limits USUAL = new Limits(200_000, 50 * MEGABYTE, 500 * MEGABYTE, 100 * MEGABYTE);

    long megabytes() {
        return bytes / MEGABYTE;
    }

    long unpackedMegabytes() {
        return unpacked / MEGABYTE;
    }
}
