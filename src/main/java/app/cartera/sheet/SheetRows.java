package app.cartera.sheet;

import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The records of a list on their way into a file, read a chunk at a time, so that no more are in memory. */
public final class SheetRows<R> implements AutoCloseable {

    /** H2 compares each row that it finds by an id with half of the ids that were asked for: more at once take longer. */
    public static final int CHUNK = 250;

    private final OptionalLong total;
    private final Stream<List<R>> chunks;
    private final Iterator<List<R>> coming;

    /** @param chunks each is read when it is asked for, but the first may be at once; none of them is empty */
    private SheetRows(OptionalLong total, Stream<List<R>> chunks) {
        this.total = total;
        this.chunks = chunks;
        coming = chunks.iterator();
    }

    /**
     * Those with these ids, in this order.
     *
     * @param read gives the records of some ids; what is not there any more is left out
     */
    public static <R> SheetRows<R> byIds(long[] ids, Function<List<Long>, List<R>> read) {
        var chunks = LongStream.of(ids)
                .boxed()
                .gather(Gatherers.windowFixed(CHUNK))
                .map(read)
                .filter(rows -> !rows.isEmpty());
        return new SheetRows<>(OptionalLong.of(ids.length), chunks);
    }

    /**
     * One chunk after the other, until one is empty.
     *
     * @param next gives what follows this record; what comes first, for null
     */
    public static <R> SheetRows<R> following(Function<@Nullable R, List<R>> next) {
        var chunks = Stream.iterate(next.apply(null), rows -> !rows.isEmpty(), rows -> next.apply(rows.getLast()));
        return new SheetRows<>(OptionalLong.empty(), chunks);
    }

    /**
     * One page after the other, until one is empty.
     *
     * @param total how many records there are
     * @param read gives the page of this number, the first for 0
     */
    public static <R> SheetRows<R> pages(long total, IntFunction<List<R>> read) {
        var pages = IntStream.iterate(0, page -> page + 1).mapToObj(read).takeWhile(rows -> !rows.isEmpty());
        return new SheetRows<>(OptionalLong.of(total), pages);
    }

    /** Those of the stream, read as they are asked for; it is closed with these. */
    public static <R> SheetRows<R> of(Stream<R> rows) {
        return new SheetRows<>(OptionalLong.empty(), rows.gather(Gatherers.windowFixed(CHUNK)));
    }

    /** How many there are, if that is known. */
    OptionalLong total() {
        return total;
    }

    /** The next of them; none at the end. */
    List<R> next() {
        return coming.hasNext() ? coming.next() : List.of();
    }

    /** Lets go of what it is read from; of a database it keeps nothing between two chunks. */
    @Override
    public void close() {
        chunks.close();
    }
}
