package app.cartera.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/**
 * Knows the browsers that a person has signed in with, by a cookie: others can give wrong passwords for as long as they like
 * without keeping that person out. It is signed with the hash of the password, which no one outside has and every node
 * reads, and so ends with the password: who changes it gets another cookie in that browser. It signs nobody in.
 */
@Component
class KnownBrowsers {

    private static final Duration REMEMBERED = Duration.ofDays(400);

    private final String cookies;

    /** @param cookies how their names begin: each person has one, as several may share a browser */
    KnownBrowsers(@Value("${server.servlet.session.cookie.name}_KNOWN_") String cookies) {
        this.cookies = cookies;
    }

    /** Whether the request that is being answered comes from such a browser. */
    boolean isOf(User user) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now)) {
            return false;
        }
        var sent = WebUtils.getCookie(now.getRequest(), cookies + user.id);
        return sent != null && MessageDigest.isEqual(bytes(sent.getValue()), bytes(signature(user)));
    }

    void remember(User user) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                && now.getResponse() != null) {
            var known = ResponseCookie.from(cookies + user.id, signature(user))
                    .path(now.getRequest().getContextPath() + "/")
                    .maxAge(REMEMBERED)
                    .secure(now.getRequest().isSecure())
                    .httpOnly(true)
                    .sameSite("Lax")
                    .build();
            now.getResponse().addHeader(HttpHeaders.SET_COOKIE, known.toString());
        }
    }

    private static String signature(User user) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(user.passwordHash), mac.getAlgorithm()));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(bytes("known browser " + user.id)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
