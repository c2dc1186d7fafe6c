package dev.redress.chassis.pages;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A page, ready to be sent.
 *
 * @param sheet that stands inside it, and whose headers go with it
 */
public record RenderedPage(String html, StyleSheet sheet) {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /** What to send with it. */
    public HttpHeaders headers() {
        var headers = new HttpHeaders();
        headers.setContentType(HTML);
        sheet.headers().forEach(headers::set);
        return headers;
    }

    /** As the answer to a request. */
    public ResponseEntity<String> answer(HttpStatus status) {
        return new ResponseEntity<>(html, headers(), status);
    }
}
