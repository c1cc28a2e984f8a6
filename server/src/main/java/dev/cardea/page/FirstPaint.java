package dev.cardea.page;

import dev.cardea.phrase.PhraseBook;

/** Heading and subheading by path: the texts that the page itself will show, so that nothing moves. */
record FirstPaint(String heading, String subheading) {
    static FirstPaint of(String path, PhraseBook phrases, String applicationName) {
        var continueTo = applicationName.isEmpty()
                ? ""
                : phrases.text("cardea.to_continue_to").replace("{{name}}", applicationName);
        return switch (path) {
            case "/", "/sign-in" -> new FirstPaint(phrases.text("description.sign_in"), continueTo);
            case "/register" -> new FirstPaint(phrases.text("description.create_account"), continueTo);
            case "/register/password" -> new FirstPaint(phrases.text("description.set_password"), "");
            case "/continue/password" ->
                new FirstPaint(
                        phrases.text("description.set_password"),
                        phrases.text("description.continue_with_more_information"));
            case "/continue/username" ->
                new FirstPaint(
                        phrases.text("description.enter_username"),
                        phrases.text("description.continue_with_more_information"));
            case "/consent" -> new FirstPaint(phrases.text("description.authorize_title"), "");
            case "/account-suspended" -> new FirstPaint(phrases.text("error.account_suspended"), "");
            case "/unknown-session" -> new FirstPaint(phrases.text("cardea.unknown_session.title"), "");
            default -> new FirstPaint(phrases.text("description.not_found"), "");
        };
    }
}
