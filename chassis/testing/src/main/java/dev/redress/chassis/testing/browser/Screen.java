package dev.redress.chassis.testing.browser;

import static dev.redress.chassis.parts.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A browser without anything to look at, as on a phone or on a desk. Pages must not need scripts; most have none but those of the checks. */
public final class Screen implements AutoCloseable {
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    /** Of the standards that are law for public bodies in Europe and the United States, and what all agree on besides. */
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    /** Level AA of WCAG 2.2 asks for 24; fingers ask for more. */
    private static final int SMALLEST_TARGET = 44;

    /** Misses parts that no test uses, at each start. */
    private static final Logger TALK = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver browser;
    private int width;
    private boolean phone = true;

    private Screen(ChromeDriver browser) {
        this.browser = browser;
    }

    /** Whether this machine has what it takes; for a condition on tests. */
    public static boolean isHere() {
        return browser().isPresent() && driver().isPresent();
    }

    /**
     * Starts one.
     *
     * @param width of the screen in CSS pixels
     * @param height likewise
     */
    public static Screen of(int width, int height) {
        TALK.setLevel(Level.SEVERE);
        var options = new ChromeOptions();
        options.setBinary(browser().orElseThrow());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-proxy-server",
                "--disable-component-update",
                "--disable-background-networking",
                "--no-first-run");
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver().orElseThrow())
                .build();
        return new Screen(new ChromeDriver(service, options)).resized(width, height);
    }

    private static Optional<File> browser() {
        return BROWSERS.stream().flatMap(Screen::onPath).findFirst();
    }

    private static Optional<File> driver() {
        return onPath("chromedriver").findFirst();
    }

    private static Stream<File> onPath(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(it -> Path.of(it, name))
                .filter(Files::isExecutable)
                .map(Path::toFile);
    }

    public Screen open(String url) {
        browser.get(url);
        return this;
    }

    /** The same on a desk: no fingers, and as wide as it says. */
    public Screen onADesk(int width, int height) {
        phone = false;
        return resized(width, height);
    }

    /** Whose owner wants dark pages, or light ones. */
    public Screen dark(boolean dark) {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        return this;
    }

    /** Another screen from now on. */
    public Screen resized(int width, int height) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", phone ? 2 : 1, "mobile", phone));
        browser.executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", phone));
        this.width = width;
        return this;
    }

    public Screen tap(String id) {
        browser.findElement(By.id(id)).click();
        return this;
    }

    public Screen unfold() {
        browser.findElement(By.tagName("summary")).click();
        return this;
    }

    /** Taps a link to a place of the same page. */
    public Screen jump(String link) {
        browser.findElement(By.linkText(link)).click();
        return this;
    }

    public Screen follow(String link) {
        return leave(By.linkText(link));
    }

    /** Taps what leads to another page. */
    public Screen tapAway(String id) {
        return leave(By.id(id));
    }

    /** Presses keys where the focus is, the last of which leads to another page. */
    public Screen press(CharSequence keys) {
        var page = browser.findElement(By.tagName("html"));
        browser.switchTo().activeElement().sendKeys(keys);
        await().pollInterval(Duration.ofMillis(20)).until(() -> gone(page));
        return this;
    }

    public Screen send() {
        return leave(By.cssSelector("button[type=submit]"));
    }

    /** A tap is answered at once, and the next page comes later. */
    private Screen leave(By by) {
        var page = browser.findElement(By.tagName("html"));
        browser.findElement(by).click();
        await().pollInterval(Duration.ofMillis(20)).until(() -> gone(page));
        return this;
    }

    private static boolean gone(WebElement it) {
        try {
            it.isEnabled();
            return false;
        } catch (StaleElementReferenceException e) {
            return true;
        }
    }

    public Screen type(String id, String words) {
        browser.findElement(By.id(id)).sendKeys(words);
        return this;
    }

    public String heading() {
        return browser.findElement(By.tagName("h1")).getText();
    }

    public String text() {
        return browser.findElement(By.tagName("body")).getText();
    }

    public String language() {
        return browser.findElement(By.tagName("html")).getDomAttribute("lang");
    }

    public boolean chosen(String id) {
        return browser.findElement(By.id(id)).isSelected();
    }

    public String words(String id) {
        return browser.findElement(By.id(id)).getDomProperty("value");
    }

    public String focused() {
        return browser.switchTo().activeElement().getText();
    }

    /** As if the page that is open were written in a font that needs next to no room: whose letters, must not matter. */
    public Screen withTinyLetters() {
        script(
                "document.querySelectorAll('body *').forEach(it => { it.style.setProperty('font-size', '1px', 'important');"
                        + " it.style.setProperty('line-height', '1', 'important'); })");
        return this;
    }

    /** The page that is open can be read and used by everybody, as far as a machine can tell. */
    public Screen checked() {
        fitsFingers();
        return readable();
    }

    /** The same, with a mouse or a keyboard. */
    public Screen readable() {
        // A phone shows what is too wide by making all of it smaller; a desk has a bar beside the page.
        var seen = phone ? "window.screen.width" : "document.documentElement.clientWidth";
        assertThat(script("return document.documentElement.scrollWidth"))
                .as("width of the screen and of the page (%s)", width)
                .isEqualTo(script("return " + seen));
        assertThat(violations()).isEmpty();
        return this;
    }

    /** What can be tapped on the page that is open is large enough to be hit. */
    public Screen fitsFingers() {
        assertThat(tooSmall()).as("what is too small for a finger").isEmpty();
        return this;
    }

    private List<String> violations() {
        return new AxeBuilder()
                .withTags(RULES).analyze(browser).getViolations().stream()
                        .map(Screen::described)
                        .toList();
    }

    private static String described(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes();
    }

    /** Of what can be tapped. */
    private List<String> tooSmall() {
        return browser.findElements(By.cssSelector("a, button, label.option, summary, textarea")).stream()
                .filter(WebElement::isDisplayed)
                .filter(it -> it.getRect().height < SMALLEST_TARGET || it.getRect().width < SMALLEST_TARGET)
                .map(it -> it.getText() + " " + it.getRect().getDimension())
                .toList();
    }

    public Object script(String script) {
        return browser.executeScript(script);
    }

    @Override
    public void close() {
        browser.quit();
    }
}
