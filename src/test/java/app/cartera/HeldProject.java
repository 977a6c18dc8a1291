package app.cartera;

import java.util.concurrent.CountDownLatch;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A transaction of somebody else that holds a project: whoever changes it waits. */
public final class HeldProject implements AutoCloseable {

    private final CountDownLatch released = new CountDownLatch(1);
    private final Thread holder;

    public HeldProject(TransactionTemplate transaction, JdbcTemplate jdbc, long project) throws InterruptedException {
        var held = new CountDownLatch(1);
        holder = Thread.ofPlatform()
                .start(() -> transaction.executeWithoutResult(status -> {
                    jdbc.queryForList("select id from project where id = ? for update", project);
                    held.countDown();
                    try {
                        released.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }));
        held.await();
    }

    public void release() throws InterruptedException {
        released.countDown();
        holder.join();
    }

    @Override
    public void close() throws InterruptedException {
        release();
    }
}
