package org.quittance.workbench;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A person's browser: one window, watched for broken content rules and script errors. */
final class BrowserWindow implements AutoCloseable {

    private static final Playwright PLAYWRIGHT = Playwright.create();
    private static final Browser BROWSER = PLAYWRIGHT
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium())
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    private static final String AXE = read("axe.min.js");

    private static final Map<String, int[]> SIZES =
            Map.of("desk", new int[] {1366, 768}, "phone", new int[] {390, 844});

    private static final Map<String, List<Cookie>> SESSIONS = new HashMap<>();

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    BrowserWindow(int width, int height) {
        this(width, height, true, false);
    }

    private BrowserWindow(int width, int height, boolean scripts, boolean fingers) {
        context = BROWSER.newContext(new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setHasTouch(fingers)
                .setIsMobile(fingers)
                .setViewportSize(width, height)
                .setLocale("en-US")
                .setTimezoneId("America/New_York")
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setColorScheme(ColorScheme.LIGHT));
        page = context.newPage();
        page.setDefaultTimeout(60_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    static BrowserWindow wide() {
        return new BrowserWindow(1366, 768);
    }

    /** A browser that runs no scripts. */
    static BrowserWindow plain() {
        return new BrowserWindow(1366, 768, false, false);
    }

    /** A telephone: no keys, and fingers instead of a mouse. */
    static BrowserWindow phone() {
        return new BrowserWindow(390, 844, true, true);
    }

    Page page() {
        return page;
    }

    /** Waits for a part of the page; where it does not come, says what the page shows instead. */
    static void await(Page page, String part) {
        try {
            page.waitForSelector(part);
        } catch (TimeoutError late) {
            throw new AssertionError(part + " did not come to " + page.url() + ": " + page.textContent("body"), late);
        }
    }

    void open(String path) {
        page.navigate(WorkbenchServer.get().url(path));
    }

    /** Signs in, or comes back to a session that was opened before and still lasts. */
    void signIn(String name) {
        List<Cookie> before = SESSIONS.getOrDefault(name, List.of());
        if (!before.isEmpty()) {
            context.addCookies(before);
            if (isKnown()) {
                return;
            }
        }
        typeSignIn(name);
        SESSIONS.put(name, context.cookies());
    }

    /** Whether the session lasts: asked without a page, which would be drawn for nothing. */
    private boolean isKnown() {
        APIResponse answer = context.request()
                .get(
                        WorkbenchServer.get().url("/import-nothing"),
                        RequestOptions.create().setMaxRedirects(0));
        return answer.status() == 404;
    }

    void typeSignIn(String name) {
        open("/sign-in");
        // A browser moves to the field after the page has loaded; what is typed before that is lost.
        page.waitForSelector("#name:focus");
        page.keyboard().type(name);
        page.keyboard().press("Tab");
        page.keyboard().type(name + "-sample-clinic");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    /** Content-policy violations and script errors so far: there are to be none. */
    List<String> complaints() {
        return complaints;
    }

    /** Shows the page that is open in another window: {@code desk} or {@code phone}. */
    void resize(String size) {
        int[] window = Objects.requireNonNull(SIZES.get(size));
        page.setViewportSize(window[0], window[1]);
    }

    /** Shows the page as to somebody whose system is dark. */
    void darken() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    }

    /** Serious and critical findings of the axe rules, each with where. */
    List<String> barriers() {
        return barriers("[\"wcag2a\", \"wcag2aa\", \"wcag21a\", \"wcag21aa\", \"wcag22aa\", \"best-practice\"]");
    }

    /** Words that hardly stand out from what is behind them. */
    List<String> faintWords() {
        return barriers("{ type: \"rule\", values: [\"color-contrast\"] }");
    }

    private List<String> barriers(String rules) {
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(AXE);
        }
        Object found = page.evaluate("""
                async () => {
                  const result = await axe.run(document, { preload: false, resultTypes: ["violations"], runOnly: %s });
                  return result.violations
                    .filter(each => each.impact === "serious" || each.impact === "critical")
                    .map(each => each.id + ": " + each.help + " at "
                      + each.nodes.slice(0, 4)
                        .map(node => node.target.join(" ") + " " + (node.any[0]?.message ?? "")).join(" | "));
                }
                """.formatted(rules));
        List<String> barriers = new ArrayList<>();
        if (found instanceof List<?> list) {
            list.forEach(each -> barriers.add(String.valueOf(each)));
        }
        return barriers;
    }

    /** What every page owes: one first heading, a name on every field and link, no order of its own for the Tab key. */
    List<String> roughEdges() {
        Object found = page.evaluate("""
                () => {
                  const edges = [];
                  const seen = (each) => each.getClientRects().length > 0;
                  if (document.querySelectorAll("h1").length !== 1) edges.push("not one first heading");
                  document.querySelectorAll("input:not([type=hidden]), select, textarea").forEach((each) => {
                    if (seen(each) && !each.labels?.length && !each.getAttribute("aria-label")
                        && !each.getAttribute("aria-labelledby")) edges.push("a field without a name: " + each.id);
                  });
                  document.querySelectorAll("a[href], button").forEach((each) => {
                    if (seen(each) && !each.textContent.trim() && !each.getAttribute("aria-label"))
                      edges.push("nothing to read on " + each.outerHTML.slice(0, 80));
                  });
                  document.querySelectorAll("[tabindex]").forEach((each) => {
                    if (each.tabIndex > 0) edges.push("its own order for Tab: " + each.id);
                  });
                  if (document.documentElement.scrollWidth > innerWidth + 1) edges.push("wider than the window");
                  return edges;
                }
                """);
        List<String> edges = new ArrayList<>();
        if (found instanceof List<?> list) {
            list.forEach(each -> edges.add(String.valueOf(each)));
        }
        return edges;
    }

    void picture(String name) {
        Path folder = Path.of(System.getProperty("quittance.basedir", "."), "target", "screenshots");
        page.evaluate("() => document.fonts.ready.then(() => true)");
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    }

    void fullPicture(String name) {
        Path folder = Path.of(System.getProperty("quittance.basedir", "."), "target", "screenshots");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }

    /** The one without windows where it is there: it draws a page in three quarters of the time. */
    private static Path chromium() {
        Path windowless = Path.of("/usr/bin/chromium-headless-shell");
        String otherwise = Files.isExecutable(windowless) ? windowless.toString() : "/usr/bin/chromium";
        return Path.of(System.getProperty("quittance.chromium", otherwise));
    }

    static Map<String, int[]> sizes() {
        return SIZES;
    }

    private static String read(String resource) {
        try (InputStream file = BrowserWindow.class.getClassLoader().getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException(resource);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
