package app.cartera.access;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.springframework.context.annotation.Primary;

/** For tests that look at what they have not committed: another thread would not see it. */
@Primary
public class AtOnce extends Later {

    private final List<Runnable> held = new ArrayList<>();
    private boolean holding;

    AtOnce(RunAs runAs) {
        super(runAs);
    }

    /** From now on what is asked for takes a while: until {@link #letGo}. */
    public void hold() {
        holding = true;
    }

    public void letGo() {
        holding = false;
        held.forEach(Runnable::run);
        held.clear();
    }

    @Override
    void start(ExecutorService threads, Runnable work) {
        if (holding) {
            held.add(work);
        } else {
            work.run();
        }
    }
}
