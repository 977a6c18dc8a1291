package app.cartera.shared.ui.shell;

import com.vaadin.flow.component.page.ColorScheme;

/** Light on dark, dark on light, or as the operating system says. */
enum Colours {
    SYSTEM(ColorScheme.Value.LIGHT_DARK),
    LIGHT(ColorScheme.Value.LIGHT),
    DARK(ColorScheme.Value.DARK);

    private final ColorScheme.Value scheme;

    Colours(ColorScheme.Value scheme) {
        this.scheme = scheme;
    }

    ColorScheme.Value scheme() {
        return scheme;
    }
}
