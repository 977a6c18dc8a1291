package app.cartera.contact;

import app.cartera.shared.Folded;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a tax ID has the form of a VAT number of its EU state. Forms: the table "VAT identification number structure"
 * of the European Commission's VIES, as others reprint it; Belgium by now also gives numbers that begin with 1. For Spain
 * the control character is computed too, in the way in common use: the rules say which letters a number begins with
 * (Real Decreto 1065/2007, article 19, for persons; Orden EHA/451/2008, BOE-A-2008-3580, for entities), not how it is
 * computed. Where that is uncertain, and in all other states, only the form is looked at: a right number must never be
 * called wrong.
 */
public final class EuVatNumber {

    private static final String NIF_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String LEGAL_PERSON_LETTERS = "JABCDEFGHI";
    private static final Pattern SPANISH_PERSON = Pattern.compile("[0-9XYZ]\\d{7}[A-Z]");

    /** Persons without DNI and NIE: "siete caracteres alfanuméricos" and a letter, article 19.2. */
    private static final Pattern SPANISH_PERSON_APART = Pattern.compile("[KLM][A-Z0-9]{7}[A-Z]");

    private static final Pattern SPANISH_LEGAL_PERSON = Pattern.compile("[ABCDEFGHJNPQRSUVW]\\d{7}[0-9A-J]");
    private static final Set<Character> DIGIT_AT_THE_END = Set.of('A', 'B', 'E', 'H');
    private static final Set<Character> LETTER_AT_THE_END = Set.of('N', 'P', 'Q', 'R', 'S', 'W');
    private static final String GREECE = "GR";

    /** By ISO code, without the prefix. */
    private static final Map<String, Pattern> FORMS = Map.ofEntries(
            form("AT", "U\\w{8}"),
            form("BE", "[01]\\d{9}"),
            form("BG", "\\d{9,10}"),
            form("CY", "\\d{8}[A-Z]"),
            form("CZ", "\\d{8,10}"),
            form("DE", "\\d{9}"),
            form("DK", "\\d{8}"),
            form("EE", "\\d{9}"),
            form(GREECE, "\\d{9}"),
            form("ES", "\\w{9}"),
            form("FI", "\\d{8}"),
            form("FR", "\\w{2}\\d{9}"),
            form("HR", "\\d{11}"),
            form("HU", "\\d{8}"),
            // The second character may also be + or *, of which nothing is left here.
            form("IE", "\\d[A-Z0-9]?\\d{5}[A-Z]|\\d{7}[A-Z]{2}"),
            form("IT", "\\d{11}"),
            form("LT", "\\d{9}|\\d{12}"),
            form("LU", "\\d{8}"),
            form("LV", "\\d{11}"),
            form("MT", "\\d{8}"),
            form("NL", "\\w{9}B\\d{2}"),
            form("PL", "\\d{10}"),
            form("PT", "\\d{9}"),
            form("RO", "\\d{2,10}"),
            form("SE", "\\d{12}"),
            form("SI", "\\d{8}"),
            form("SK", "\\d{10}"));

    /**
     * Tax numbers that firms of a state have beside the one for VAT, or before they have one: Steuernummer, SIREN and SIRET,
     * codice fiscale and so on. They are known by their form alone, and not all of them are.
     */
    private static final Map<String, Pattern> OTHER_TAX_NUMBERS = Map.ofEntries(
            form("AT", "\\d{9}"),
            form("DE", "\\d{10,11}|\\d{13}"),
            form("FR", "\\d{9}|\\d{14}"),
            form("HU", "\\d{11}"),
            form("IT", "[A-Z]{6}\\w{9}[A-Z]"),
            form("NL", "\\d{9}"),
            form("PL", "\\d{11}"),
            form("SE", "\\d{10}"));

    /** Fewer digits have other numbers that begin with the letters of a state, such as names in short. */
    private static final String PREFIXED = "[A-Z]{2}(.*\\d){6}.*";

    private EuVatNumber() {}

    /**
     * The ISO code of the EU state whose VAT number this should be and is not. Nothing where it is right, where it has the form of
     * another tax number of its country, where the country is outside the EU, or where neither the country nor the beginning of
     * the number points to an EU state.
     *
     * @param taxId as typed: case, spaces and punctuation do not matter, nor whether the prefix is there
     * @param country ISO code of the contact's country
     */
    public static Optional<String> wrongFor(@Nullable String taxId, @Nullable String country) {
        var number = taxId == null ? "" : Folded.compact(taxId).toUpperCase(Locale.ROOT);
        var states = number.isEmpty() ? List.<String>of() : states(number, country);
        return isOtherTaxNumber(number, country) || states.stream().anyMatch(state -> isRight(number, state))
                ? Optional.empty()
                : states.stream().findFirst();
    }

    /**
     * How the same number may have been kept elsewhere, as keys without case and punctuation: as it is, and with or without the
     * letters of its state.
     *
     * @param key as {@link Folded#compact} leaves it
     * @param country ISO code of the contact's country; without it any state may be meant that has such numbers
     */
    static Set<String> writings(String key, @Nullable String country) {
        var number = key.toUpperCase(Locale.ROOT);
        var writings = new TreeSet<>(Set.of(key));
        FORMS.keySet().stream()
                .filter(state -> country == null || country.equals(state))
                .filter(state -> hasForm(number, state))
                .forEach(state -> writings.addAll(withPrefixes(state, key)));
        if (number.matches(PREFIXED) && hasForm(number.substring(2), isoCode(number.substring(0, 2)))) {
            writings.add(key.substring(2));
            writings.addAll(withPrefixes(isoCode(number.substring(0, 2)), key.substring(2)));
        }
        return writings;
    }

    private static List<String> withPrefixes(String state, String key) {
        return (state.equals(GREECE) ? Stream.of("EL", GREECE) : Stream.of(state))
                .map(prefix -> prefix.toLowerCase(Locale.ROOT) + key)
                .toList();
    }

    private static List<String> states(String number, @Nullable String country) {
        var isElsewhere = country != null && !FORMS.containsKey(country);
        var ofPrefix = number.matches(PREFIXED) && !isElsewhere ? isoCode(number.substring(0, 2)) : null;
        return Stream.of(Optional.ofNullable(country), Optional.ofNullable(ofPrefix))
                .flatMap(Optional::stream)
                .filter(FORMS::containsKey)
                .distinct()
                .toList();
    }

    private static String isoCode(String prefix) {
        return prefix.equals("EL") ? GREECE : prefix;
    }

    private static boolean isRight(String number, String state) {
        var hasPrefix = number.length() > 2 && isoCode(number.substring(0, 2)).equals(state);
        return hasForm(number, state) || hasPrefix && hasForm(number.substring(2), state);
    }

    private static boolean isOtherTaxNumber(String number, @Nullable String country) {
        return OTHER_TAX_NUMBERS.entrySet().stream()
                .filter(state -> country == null || country.equals(state.getKey()))
                .anyMatch(state -> state.getValue().matcher(number).matches());
    }

    private static boolean hasForm(String number, String state) {
        var form = FORMS.get(state);
        return form != null && form.matcher(number).matches() && (!state.equals("ES") || isSpanish(number));
    }

    private static boolean isSpanish(String number) {
        if (SPANISH_PERSON.matcher(number).matches()) {
            return number.charAt(8) == NIF_LETTERS.charAt(Integer.parseInt(digitsOfPerson(number)) % 23);
        } else {
            return SPANISH_PERSON_APART.matcher(number).matches()
                    || SPANISH_LEGAL_PERSON.matcher(number).matches() && endsAsLegalPerson(number);
        }
    }

    /** The digits the letter is computed from: X, Y and Z stand for 0, 1 and 2. */
    private static String digitsOfPerson(String number) {
        return switch (number.charAt(0)) {
            case 'X' -> "0" + number.substring(1, 8);
            case 'Y' -> "1" + number.substring(1, 8);
            case 'Z' -> "2" + number.substring(1, 8);
            default -> number.substring(0, 8);
        };
    }

    private static boolean endsAsLegalPerson(String number) {
        var control = controlOfLegalPerson(number.substring(1, 8));
        var end = number.charAt(8);
        var endsInDigit = end == Character.forDigit(control, 10) && !LETTER_AT_THE_END.contains(number.charAt(0));
        var endsInLetter = end == LEGAL_PERSON_LETTERS.charAt(control) && !DIGIT_AT_THE_END.contains(number.charAt(0));
        return endsInDigit || endsInLetter;
    }

    private static int controlOfLegalPerson(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = Character.digit(digits.charAt(i), 10);
            var counted = i % 2 == 0 ? 2 * digit : digit;
            sum += counted / 10 + counted % 10;
        }
        return (10 - sum % 10) % 10;
    }

    private static Map.Entry<String, Pattern> form(String state, String form) {
        return Map.entry(state, Pattern.compile(form));
    }
}
