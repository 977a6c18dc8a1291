package app.cartera.access;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.security.crypto.password.PasswordEncoder;

/** One person for each role, with the role's name as user name and {@link #PASSWORD}. */
public class TestPeople implements InitializingBean {

    public static final String PASSWORD = "correct horse battery";

    private final Users users;
    private final PasswordEncoder passwords;

    TestPeople(Users users, PasswordEncoder passwords) {
        this.users = users;
        this.passwords = passwords;
    }

    @Override
    public void afterPropertiesSet() {
        add("admin", "Ana Admin", Role.ADMIN);
        add("manager", "Marta Gestora", Role.MANAGER);
        add("editor", "Eva Editora", Role.EDITOR);
        add("viewer", "Luis Lector", Role.VIEWER);
    }

    private void add(String username, String name, Role role) {
        users.save(new User(username, name, passwords.encode(PASSWORD), role));
    }
}
