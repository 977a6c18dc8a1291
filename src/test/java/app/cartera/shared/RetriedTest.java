package app.cartera.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;

@SpringJUnitConfig(RetriedTest.Acts.class)
class RetriedTest {

    @Autowired
    Whole whole;

    @Test
    void a_part_that_another_is_in_the_way_of_is_tried_again_with_the_whole() {
        var done = new ArrayList<String>();

        whole.act(done);

        assertThat(done).containsExactly("whole", "part", "whole", "part");
    }

    static class Whole {

        private final Part part;

        Whole(Part part) {
            this.part = part;
        }

        @Retried
        @Transactional
        public void act(List<String> done) {
            done.add("whole");
            part.act(done);
        }
    }

    static class Part {

        @Retried
        @Transactional
        public void act(List<String> done) {
            done.add("part");
            if (done.size() == 2) {
                throw new CannotAcquireLockException("somebody else's");
            }
        }
    }

    @Configuration
    @EnableResilientMethods
    @EnableTransactionManagement
    static class Acts {

        @Bean
        DataSource dataSource() {
            return new DriverManagerDataSource("jdbc:h2:mem:retried");
        }

        @Bean
        PlatformTransactionManager transactions(DataSource dataSource) {
            return new DataSourceTransactionManager(dataSource);
        }

        @Bean
        Part part() {
            return new Part();
        }

        @Bean
        Whole whole(Part part) {
            return new Whole(part);
        }
    }
}
