package dev.redress.chassis.web;

import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** What a person sees in a browser in place of one of the {@link SignedInPages} that their roles may not open. */
public interface ForbiddenPage {

    /** With its headers, and 403. */
    ResponseEntity<String> answer(ServerHttpRequest request);
}
