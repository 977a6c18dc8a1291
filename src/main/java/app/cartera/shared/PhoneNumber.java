package app.cartera.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number that could exist. Without an international prefix it is read as dialled in any country: its length
 * alone is checked then, since the contact's country may be empty.
 */
@Constraint(validatedBy = PhoneNumber.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface PhoneNumber {

    String message() default "{app.cartera.PhoneNumber}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks the library. */
    class Check implements ConstraintValidator<PhoneNumber, @Nullable String> {

        private static final String COUNTRY_OF_PLAIN_NUMBERS = "ES";

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || value.isBlank() || isPhoneNumber(value.strip());
        }

        private static boolean isPhoneNumber(String typed) {
            var library = PhoneNumberUtil.getInstance();
            try {
                var number = library.parse(typed, COUNTRY_OF_PLAIN_NUMBERS);
                return typed.startsWith("+") ? library.isValidNumber(number) : library.isPossibleNumber(number);
            } catch (NumberParseException e) {
                return false;
            }
        }
    }
}
