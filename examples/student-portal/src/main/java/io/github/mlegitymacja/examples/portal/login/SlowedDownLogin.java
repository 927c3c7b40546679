package io.github.mlegitymacja.examples.portal.login;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks passwords, and refuses to check them after too many failures. */
@Component
class SlowedDownLogin extends DaoAuthenticationProvider {

    private final Failures failures;

    SlowedDownLogin(Accounts accounts, PasswordEncoder passwords, Failures failures) {
        super(accounts::find);
        setPasswordEncoder(passwords);
        this.failures = failures;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String address = address(attempt);
        if (failures.lock(attempt.getName(), address)) {
            throw new LockedException("too many failures");
        }
        try {
            Authentication success = super.authenticate(attempt);
            failures.succeeded(attempt.getName(), address);
            return success;
        } catch (BadCredentialsException e) {
            failures.failed(attempt.getName(), address);
            throw e;
        }
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
