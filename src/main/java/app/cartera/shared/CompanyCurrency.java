package app.cartera.shared;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
public class CompanyCurrency {
    private final String code;

    CompanyCurrency(@Value("${cartera.currency}") String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
