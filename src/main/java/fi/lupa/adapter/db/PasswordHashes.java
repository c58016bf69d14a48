package fi.lupa.adapter.db;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Slow hashes of passwords that people choose (bcrypt), made and compared off the event loop. That a password fits a hash is
 * remembered for a while, so that signing in with every request does not cost so much each time. What is remembered is told
 * apart by password and hash, under a key of this process: a changed password has another hash, and a dump of the memory gives
 * nothing that could be tried elsewhere.
 */
@ApplicationScoped
class PasswordHashes {
    private static final int COST = 10;
    private static final int MAX_BYTES = 72;
    private static final int MAX_REMEMBERED = 1_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final String MAC = "HmacSHA256";

    private final Vertx vertx;
    private final SecretKeySpec key;
    private final Cache<String, Boolean> fitting = Caffeine.newBuilder()
            .maximumSize(MAX_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    PasswordHashes(Vertx vertx, SecureRandom random) {
        this.vertx = vertx;
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        key = new SecretKeySpec(secret, MAC);
    }

    /** The hash of a password. */
    Uni<String> hash(String password) {
        return slowly(() -> BcryptUtil.bcryptHash(password, COST));
    }

    /** Whether the password is remembered to fit the hash. */
    boolean isRemembered(String password, String hash) {
        return fitting.getIfPresent(mark(password, hash)) != null;
    }

    /** Whether a hash is one of the password. */
    Uni<Boolean> matches(String password, String hash) {
        if (isRemembered(password, hash)) {
            return Uni.createFrom().item(true);
        }
        if (!isWhole(password)) {
            return matchesNothing(password);
        }
        return slowly(() -> BcryptUtil.matches(password, hash)).invoke(fits -> {
            if (fits) {
                fitting.put(mark(password, hash), true);
            }
        });
    }

    /** Whether bcrypt looks at all of it: a zero byte ends a password there, and what lies behind the longest is ignored. */
    private static boolean isWhole(String password) {
        return password.codePoints().noneMatch(Character::isISOControl)
                && password.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
    }

    /** False, in the time that {@link #matches} takes. */
    Uni<Boolean> matchesNothing(String password) {
        return hash(password).replaceWith(false);
    }

    private <T> Uni<T> slowly(Callable<T> work) {
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(work, false).toCompletionStage());
    }

    private String mark(String password, String hash) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            byte[] marked = mac.doFinal((hash + '\n' + password).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(marked);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + MAC, e);
        }
    }
}
