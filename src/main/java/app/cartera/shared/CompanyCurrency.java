package app.cartera.shared;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The currency in which the company adds up what is in several. It is asked of the database each time: another node may
 * have changed it.
 */
@Component
public class CompanyCurrency {

    private static final String READ = "select coalesce(content, ?) from company_setting where name = 'currency'";
    private static final String LOCK = "select name from company_setting where name = 'currency' for update";
    private static final String KEEP =
            "update company_setting set content = ? where name = 'currency' and content is null";
    private static final String WRITE = "update company_setting set content = ? where name = 'currency'";

    private final JdbcClient jdbc;
    private final String configured;

    CompanyCurrency(JdbcClient jdbc, @Value("${cartera.currency}") String configured) {
        if (!Currencies.isKnown(configured)) {
            throw new IllegalArgumentException("cartera.currency is no ISO 4217 code: " + configured);
        }
        this.jdbc = jdbc;
        this.configured = configured;
    }

    /** The configured one is for the first start: what is converted from then on is in that, whatever is configured later. */
    @EventListener(ApplicationReadyEvent.class)
    void keep() {
        jdbc.sql(KEEP).param(configured).update();
    }

    /** Its ISO code: the one an admin has chosen, or that of the first start. */
    public String code() {
        return jdbc.sql(READ).param(configured).query(String.class).single();
    }

    /** It stays what it is until the end of the transaction; of those who ask for that, one goes after the other. */
    public void lock() {
        jdbc.sql(LOCK).query(String.class).single();
    }

    /** Who may do this, and what has to follow, is the caller's business. */
    public void set(String code) {
        jdbc.sql(WRITE).param(code).update();
    }
}
