package app.cartera.imports;

import app.cartera.journal.OperationRuns;
import app.cartera.sheet.Line;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The lines of an open file, read a stretch at a time; close it.
 *
 * @param <L> a line, as it was read
 */
public interface LineSource<L> extends AutoCloseable {

    /** As many lines as make about this many records, none of which is half; nothing at the end. */
    List<L> next(int records);

    /** Its number in the file. */
    int number(L line);

    /** The line so that it says the same without the others. */
    Line alone(L line);

    /** All lines, a stretch after the other. Closing this closes the file. */
    default Stream<List<L>> stretches() {
        return Stream.iterate(next(OperationRuns.AT_ONCE), some -> !some.isEmpty(), some -> next(OperationRuns.AT_ONCE))
                .onClose(this::close);
    }

    /**
     * These lines, to be put right. Closing this closes the file.
     *
     * @param numbers of the lines
     * @param errors tells of lines what is wrong in each; all of the file are asked of, in their order
     */
    default Stream<WrongLine> wrongLines(BitSet numbers, Function<List<L>, List<List<LineError>>> errors) {
        return stretches().flatMap(some -> {
            var found = errors.apply(some);
            return IntStream.range(0, some.size())
                    .filter(each -> numbers.get(number(some.get(each))))
                    .mapToObj(each -> new WrongLine(alone(some.get(each)), found.get(each)));
        });
    }

    @Override
    void close();
}
