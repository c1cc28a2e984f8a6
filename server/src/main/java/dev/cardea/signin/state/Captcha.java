package dev.cardea.signin.state;

/**
 * @param verified whether a token was accepted
 * @param skipped whether something that no machine does made a token unnecessary
 */
public record Captcha(boolean verified, boolean skipped) {
    public static final Captcha NONE = new Captcha(false, false);
}
