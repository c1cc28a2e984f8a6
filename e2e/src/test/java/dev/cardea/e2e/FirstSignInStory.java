package dev.cardea.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The five-minute tutorial of the README, in a real browser: an administrator creates an application in the console, a
 * person signs up and in through it with the unmodified official SDK.
 */
class FirstSignInStory {
    private static final String ADMIN_PASSWORD = "a hinge that turns 42 times";
    private static final String PASSWORD = "seven books on one shelf";
    /** Where the pictures of the tutorial go; kept only when a run asks for them. */
    private static final String PICTURES = System.getProperty("cardea.pictures", "");

    private final List<String> complaints = new ArrayList<>();

    @Test
    @DisplayName("An application signs its users in, minutes after the first start")
    void signsItsUsersIn() {
        try (var server = Server.start();
                var chromium = Chromium.launch()) {
            var context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 860));
            var console = watched(context.newPage());

            createFirstAdministrator(console, server);
            var port = Bookstore.freePort();
            var application = createApplication(console, port);

            try (var bookstore = Bookstore.open(port, server.endpoint(), application.id(), application.secret())) {
                // In the same browser as the console: on localhost their cookies would meet.
                var page = watched(context.newPage());
                signUp(page, bookstore, server);
                signOut(page, bookstore);
                signIn(page, bookstore);
            }
            seeTheUser(console);
            assertThat(complaints).isEmpty();
        }
    }

    private record Application(String id, String secret) {}

    private void createFirstAdministrator(Page page, Server server) {
        page.navigate(server.adminEndpoint() + "/console");
        assertThat(page).hasURL(server.adminEndpoint() + "/console/welcome");
        picture(page, "tutorial-1-welcome");
        button(page, "Create the first administrator").click();

        textbox(page, "Username").fill("admin");
        button(page, "Continue").click();
        password(page).fill(ADMIN_PASSWORD);
        button(page, "Create an account").click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Get started")))
                .isVisible();
    }

    private Application createApplication(Page page, int port) {
        var origin = "http://localhost:" + port;
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("View all"))
                .click();
        textbox(page, "Search frameworks").fill("Express");
        button(page, "Express").first().click();
        textbox(page, "Name").fill("Bookstore");
        textbox(page, "Redirect URI").fill(origin + "/callback");
        textbox(page, "After sign-out").fill(origin + "/");
        picture(page, "tutorial-2-application");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Create").setExact(true))
                .click();

        var connection = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Connection"));
        connection
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Show app secret"))
                .click();
        picture(page, "tutorial-3-connection");
        var text = connection.innerText();
        return new Application(valueAfter(text, "App ID"), valueAfter(text, "App secret"));
    }

    private static String valueAfter(String text, String label) {
        var lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return lines.get(lines.indexOf(label) + 1);
    }

    private void signUp(Page page, Bookstore bookstore, Server server) {
        page.navigate(bookstore.url());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Create account"))
                .first()
                .click();
        assertThat(page.url()).startsWith(server.endpoint() + "/register");
        picture(page, "tutorial-4-register");

        textbox(page, "Username").fill("reader");
        button(page, "Continue").click();
        password(page).fill("short");
        button(page, "Create an account").click();
        assertThat(page.locator("[aria-invalid=true]")).isVisible();
        password(page).fill(PASSWORD);
        button(page, "Create an account").click();

        seeClaims(page, bookstore);
        picture(page, "tutorial-5-claims");
    }

    private static void signOut(Page page, Bookstore bookstore) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        assertThat(page).hasURL(bookstore.url());
        assertThat(page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Claims")))
                .isHidden();
    }

    private static void signIn(Page page, Bookstore bookstore) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in"))
                .first()
                .click();
        textbox(page, "Username").fill("reader");
        password(page).fill("not the password");
        button(page, "Sign in").click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();
        password(page).fill(PASSWORD);
        button(page, "Sign in").click();
        seeClaims(page, bookstore);
    }

    private static void seeClaims(Page page, Bookstore bookstore) {
        assertThat(page).hasURL(bookstore.url());
        var claims = page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Claims"));
        assertThat(claims).isVisible();
        assertThat(claims).containsText("reader");
    }

    /** The console's session is untouched by the reader's comings and goings. */
    private static void seeTheUser(Page page) {
        page.reload();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Users").setExact(true))
                .click();
        var users = page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Users"));
        assertThat(users).containsText("reader");
        assertThat(users).not().containsText("admin");
    }

    /** A page whose errors fail the story: nothing may go wrong unseen, least of all the content security policy. */
    private Page watched(Page page) {
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    private static void picture(Page page, String name) {
        if (!PICTURES.isEmpty()) {
            page.waitForTimeout(400);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(PICTURES, name + ".png")));
        }
    }

    private static Locator textbox(Page page, String name) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private static Locator password(Page page) {
        return page.locator("input[type=password]");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
