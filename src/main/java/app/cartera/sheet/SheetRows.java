package app.cartera.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The records of a list on their way into a file, read a chunk at a time, so that no more are in memory. */
public abstract sealed class SheetRows<R> {

    public static final int CHUNK = 1_000;

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

    /** How many there are, if that is known. */
    abstract OptionalLong total();

    /** The next of them; none at the end. */
    abstract List<R> next();

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
}
