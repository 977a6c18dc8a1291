package app.cartera.access.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.access.UserRow;
import app.cartera.access.UserService;
import app.cartera.shared.ui.Formats;
import app.cartera.sheet.Cell;
import app.cartera.sheet.Export;
import app.cartera.sheet.SheetColumn;
import app.cartera.sheet.SheetRows;
import java.util.List;
import org.springframework.data.domain.Sort;

/** The people of the firm as a file, in the order that is shown. */
final class UserExport {

    private UserExport() {}

    static Export<UserRow> of(UserService users, Sort sort) {
        var formats = Formats.current();
        return new Export<>(
                translate("menu.users"),
                translate("users.fileName"),
                formats.locale(),
                columns(formats),
                () -> SheetRows.of(users.all(sort).stream()));
    }

    private static List<SheetColumn<UserRow>> columns(Formats formats) {
        return List.of(
                SheetColumn.wide(translate("user.name"), user -> Cell.of(user.name())),
                SheetColumn.wide(translate("user.username"), user -> Cell.of(user.username())),
                SheetColumn.of(translate("user.role"), user -> Cell.of(translate("role." + user.role()))),
                SheetColumn.of(
                        translate("user.status"),
                        user -> Cell.of(UserStatus.of(user, formats).text())));
    }
}
