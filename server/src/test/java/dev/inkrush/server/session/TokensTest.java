package dev.inkrush.server.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inkrush.protocol.ProtocolLimits;
import dev.inkrush.server.testkit.FakeClock;
import dev.inkrush.server.time.Randomness;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;

final class TokensTest {
    private final FakeClock clock = new FakeClock();
    private final Tokens tokens = tokens(1);

    private Tokens tokens(int keyByte) {
        byte[] key = new byte[Tokens.KEY_BYTES];
        key[0] = (byte) keyByte;
        return new Tokens(key, Duration.ofHours(12), clock, Randomness.seeded(keyByte));
    }

    @Test
    void everyTokenIsYoungerThanTheOneBeforeAlsoWhenTheClockStandsStill() {
        Tokens tokens = tokens(1);
        Claims first = tokens.verify(tokens.issue("ana", 0));
        assertThat(first).isNotNull();
        assertThat(tokens.verify(tokens.issue("ana", first.generation())))
                .isNotNull()
                .satisfies(next -> assertThat(next.generation()).isGreaterThan(first.generation()));
    }

    @Test
    void aTokenProvesWhoItWasMadeFor() {
        assertThat(tokens.verify(tokens.issue("ana", 0))).isNotNull().satisfies(claims -> {
            assertThat(claims.playerId()).isEqualTo("ana");
            assertThat(claims.expiry()).isEqualTo(clock.now().plus(Duration.ofHours(12)));
        });
    }

    @Test
    void noTwoTokensAreEqual() {
        assertThat(tokens.issue("ana", 0)).isNotEqualTo(tokens.issue("ana", 0));
    }

    @Test
    void aTokenExpires() {
        String token = tokens.issue("ana", 0);
        clock.advance(Duration.ofHours(12).minusSeconds(1));
        assertThat(tokens.verify(token)).isNotNull();
        clock.advance(Duration.ofSeconds(1));
        assertThat(tokens.verify(token)).isNull();
    }

    @Test
    void aTokenOfAnotherKeyIsForged() {
        assertThat(tokens.verify(tokens(2).issue("ana", 0))).isNull();
    }

    @Test
    void noBitOfATokenCanBeChanged() {
        byte[] bytes = Base64.getUrlDecoder().decode(tokens.issue("ana", 0));
        for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThat(tokens.verify(Base64.getUrlEncoder().encodeToString(changed)))
                    .as("bit " + bit)
                    .isNull();
        }
    }

    @Test
    void garbageIsNoToken() {
        String token = tokens.issue("ana", 0);
        for (String garbage : new String[] {"", "*", "AAAA", "é", token.substring(1), token + "A", token + token}) {
            assertThat(tokens.verify(garbage)).as(garbage).isNull();
        }
    }

    @Test
    void aTokenFitsTheWire() {
        assertThat(tokens.issue("p".repeat(64), 0)).hasSizeLessThanOrEqualTo(ProtocolLimits.MAX_TOKEN_LENGTH);
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> new Tokens(new byte[8], Duration.ofHours(1), clock, Randomness.seeded(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
