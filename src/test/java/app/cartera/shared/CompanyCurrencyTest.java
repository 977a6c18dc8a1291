package app.cartera.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartera.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class CompanyCurrencyTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_currency_of_the_first_start_stays_whatever_is_configured_later() {
        jdbc.sql("update company_setting set content = null where name = 'currency'")
                .update();
        new CompanyCurrency(jdbc, "GBP").keep();

        var later = new CompanyCurrency(jdbc, "USD");
        later.keep();

        assertThat(later.code()).isEqualTo("GBP");
        later.set("JPY");
        assertThat(new CompanyCurrency(jdbc, "USD").code()).isEqualTo("JPY");
    }

    @Test
    void what_is_no_currency_is_refused_at_the_start() {
        assertThatThrownBy(() -> new CompanyCurrency(jdbc, "EURO")).hasMessageContaining("EURO");
    }
}
