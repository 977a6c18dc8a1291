package app.cartera.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
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
 * A telephone number that could exist. With an international + it has to be one of that country. Without, it may be as it is
 * dialled in any country, since the contact's may be empty: then its length alone is checked.
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

        /** What the library needs to be told, and whose numbers it finds behind words, such as "Tel." */
        private static final String COUNTRY_OF_PLAIN_NUMBERS = "ES";

        private static final int SHORTEST = 4;
        private static final int LONGEST = 15;

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || value.isBlank() || isPhoneNumber(value.strip());
        }

        private static boolean isPhoneNumber(String typed) {
            var library = PhoneNumberUtil.getInstance();
            try {
                var number = library.parse(typed, COUNTRY_OF_PLAIN_NUMBERS);
                if (typed.contains("+")) {
                    return library.isValidNumber(number);
                }
                return hasWords(typed, number) ? library.isPossibleNumber(number) : hasLengthOfSomeCountry(number);
            } catch (NumberParseException e) {
                return false;
            }
        }

        private static boolean hasWords(String typed, Phonenumber.PhoneNumber number) {
            return !number.hasExtension() && typed.codePoints().anyMatch(Character::isLetter);
        }

        private static boolean hasLengthOfSomeCountry(Phonenumber.PhoneNumber number) {
            var digits = PhoneNumberUtil.getInstance().getNationalSignificantNumber(number);
            return digits.length() >= SHORTEST && digits.length() <= LONGEST;
        }
    }
}
