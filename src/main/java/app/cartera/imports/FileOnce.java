package app.cartera.imports;

import java.io.Serializable;

/**
 * A file at a moment, so that it can be told whether somebody has imported it since.
 *
 * @param name as the person knows it
 * @param hash what tells it from any other
 * @param follows the last operation that began to import that file, whatever came of it; 0 where none did
 */
public record FileOnce(String name, String hash, long follows) implements Serializable {}
