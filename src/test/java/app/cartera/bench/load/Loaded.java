package app.cartera.bench.load;

/**
 * What a browser did until something was shown.
 *
 * @param requests answered over the network, not from the browser's cache
 * @param bytes of their answers as they came, compressed and with headers
 */
record Loaded(double millis, int requests, long bytes) {}
