package app.cartera.journal;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.springframework.boot.test.context.TestComponent;

/** Imports records that a test has thought of, as those of a file are. */
@TestComponent
public class TestImport {

    private final OperationRuns runs;

    TestImport(OperationRuns runs) {
        this.runs = runs;
    }

    /**
     * @param create creates the next of them as a part of the operation
     * @return the operation
     */
    public <F> long of(RecordType type, List<F> forms, BiConsumer<Long, List<F>> create) {
        return runs.run(OperationKind.IMPORT, type, null, forms.size(), (operation, after) -> {
            var end = Math.min(forms.size(), (int) after + OperationRuns.AT_ONCE);
            create.accept(operation, forms.subList((int) after, end));
            return end < forms.size() ? OptionalLong.of(end) : OptionalLong.empty();
        });
    }
}
