package app.cartera.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                " ",
                "911 23 45 67",
                "Tel. 911 23 45 67",
                "01 42 68 53 00",
                "020 7946 0958",
                "(212) 555-1234",
                "06 1234 5678",
                "030/12345-67 ext. 12",
                "33142685300",
                "1234",
                "+34 912 345 678",
                "(+34) 912 345 678",
                "+33 1 42 68 53 00",
                "00 33 1 42 68 53 00",
                "0011 33 1 42 68 53 00"
            })
    void a_number_is_taken_as_it_is_written_in_any_country(@Nullable String typed) {
        assertThat(isAccepted(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12",
                "1234567890123456",
                "+34 12",
                "+34 111 222 333",
                "+999 123 456 789",
                "00 33 1",
                "ask for Eva",
                "Office 1234",
                "1234 High Street",
                "100 Mbit per second"
            })
    void what_cannot_be_a_number_is_refused(String typed) {
        assertThat(isAccepted(typed)).isFalse();
    }

    private static boolean isAccepted(@Nullable String typed) {
        return VALIDATOR.validate(new Card(typed)).isEmpty();
    }

    private record Card(@Nullable @PhoneNumber String phone) {}
}
