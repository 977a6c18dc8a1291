package app.cartera;

import java.util.function.Supplier;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts the statements that reach the database, so that tests can hold their number constant. */
public class QueryCount implements BeanPostProcessor {

    /** How many statements the act sent to the database. */
    public static long of(Runnable act) {
        return of(() -> {
            act.run();
            return null;
        });
    }

    public static long of(Supplier<?> act) {
        QueryCountHolder.clear();
        act.get();
        return QueryCountHolder.getGrandTotal().getTotal();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? ProxyDataSourceBuilder.create(source).countQuery().build()
                : bean;
    }
}
