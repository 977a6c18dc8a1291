package app.cartera.sheet;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Gatherers;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The records of a list on their way into a file, read a chunk at a time, so that no more are in memory. */
public abstract sealed class SheetRows<R> implements AutoCloseable {

    /** H2 compares each row that it finds by an id with half of the ids that were asked for: more at once take longer. */
    public static final int CHUNK = 250;

    /**
     * Those with these ids, in this order.
     *
     * @param read gives the records of some ids; what is not there any more is left out
     */
    public static <R> SheetRows<R> byIds(long[] ids, Function<List<Long>, List<R>> read) {
        return new ByIds<>(ids, read);
    }

    /**
     * One chunk after the other, until one is empty.
     *
     * @param next gives what follows this record; what comes first, for null
     */
    public static <R> SheetRows<R> following(Function<@Nullable R, List<R>> next) {
        return new Following<>(next);
    }

    /**
     * One page after the other, until one is empty.
     *
     * @param total how many records there are
     * @param read gives the page of this number, the first for 0
     */
    public static <R> SheetRows<R> pages(long total, IntFunction<List<R>> read) {
        return new Pages<>(total, read);
    }

    /** Those of the stream, read as they are asked for; it is closed with these. */
    public static <R> SheetRows<R> of(Stream<R> rows) {
        return new Streamed<>(rows);
    }

    /** How many there are, if that is known. */
    abstract OptionalLong total();

    /** The next of them; none at the end. */
    abstract List<R> next();

    /** Lets go of what it is read from; of a database it keeps nothing between two chunks. */
    @Override
    public void close() {}

    private static final class ByIds<R> extends SheetRows<R> {

        private final long[] ids;
        private final Function<List<Long>, List<R>> read;
        private int position;

        ByIds(long[] ids, Function<List<Long>, List<R>> read) {
            this.ids = ids;
            this.read = read;
        }

        @Override
        OptionalLong total() {
            return OptionalLong.of(ids.length);
        }

        @Override
        List<R> next() {
            var rows = List.<R>of();
            while (rows.isEmpty() && position < ids.length) {
                var end = Math.min(ids.length, position + CHUNK);
                rows = read.apply(LongStream.of(Arrays.copyOfRange(ids, position, end))
                        .boxed()
                        .toList());
                position = end;
            }
            return rows;
        }
    }

    private static final class Following<R> extends SheetRows<R> {

        private final Function<@Nullable R, List<R>> read;

        @Nullable
        private R last;

        Following(Function<@Nullable R, List<R>> read) {
            this.read = read;
        }

        @Override
        OptionalLong total() {
            return OptionalLong.empty();
        }

        @Override
        List<R> next() {
            var rows = read.apply(last);
            if (!rows.isEmpty()) {
                last = rows.getLast();
            }
            return rows;
        }
    }

    private static final class Pages<R> extends SheetRows<R> {

        private final long total;
        private final IntFunction<List<R>> read;
        private int page;

        Pages(long total, IntFunction<List<R>> read) {
            this.total = total;
            this.read = read;
        }

        @Override
        OptionalLong total() {
            return OptionalLong.of(total);
        }

        @Override
        List<R> next() {
            return read.apply(page++);
        }
    }

    private static final class Streamed<R> extends SheetRows<R> {

        private final Stream<R> rows;
        private final Iterator<List<R>> chunks;

        Streamed(Stream<R> rows) {
            this.rows = rows;
            chunks = rows.gather(Gatherers.windowFixed(CHUNK)).iterator();
        }

        @Override
        OptionalLong total() {
            return OptionalLong.empty();
        }

        @Override
        List<R> next() {
            return chunks.hasNext() ? chunks.next() : List.of();
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
