package app.cartera.shared;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.DomainValidator.ArrayType;
import org.apache.commons.validator.routines.UrlValidator;
import org.jspecify.annotations.Nullable;

/** The address of a web site, with or without http:// before it. */
@Constraint(validatedBy = WebAddress.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface WebAddress {

    String message() default "{app.cartera.WebAddress}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks the library. */
    class Check implements ConstraintValidator<WebAddress, @Nullable String> {

        /** Besides the domains that exist, the ones reserved for examples and tests (RFC 2606). */
        static final DomainValidator DOMAINS = DomainValidator.getInstance(
                false, List.of(new DomainValidator.Item(ArrayType.GENERIC_PLUS, "example", "test")));

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || value.isBlank() || isWebAddress(value.strip());
        }

        private static boolean isWebAddress(String address) {
            var complete = address.contains("://") ? address : "https://" + address;
            // The library takes other letters in the name of a host alone; browsers take them everywhere.
            var path = complete.indexOf('/', complete.indexOf("://") + 3);
            var plain = path < 0
                    ? complete
                    : complete.substring(0, path) + complete.substring(path).replaceAll("[^\\p{ASCII}\\p{Z}]", "x");
            return new UrlValidator(new String[] {"http", "https"}, null, 0, DOMAINS).isValid(plain);
        }
    }
}
