package app.cartera.shared.ui.field;

import app.cartera.shared.Currencies;
import app.cartera.shared.ui.Formats;
import java.util.Currency;

/** Fields to choose a currency, found by its code or its name in the person's language. */
public final class CurrencyBoxes {

    private CurrencyBoxes() {}

    /** Of the currencies in use. */
    public static ChoiceBox<String> create(String label) {
        var box = new ChoiceBox<String>(label);
        box.setItems(Currencies.inUse());
        box.setItemLabelGenerator(CurrencyBoxes::text);
        return box;
    }

    /** "USD – dólar estadounidense" */
    public static String text(String code) {
        return code + " – "
                + Currency.getInstance(code).getDisplayName(Formats.current().locale());
    }
}
