package dev.redress.chassis.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A problem as the answer to what no controller ever saw. */
record ProblemResponse(String stage, ObjectMapper json) {

    Mono<Void> answer(ServerWebExchange exchange, HttpStatus status, String detail) {
        return answer(exchange, status, ProblemAdvice.reason(status), detail);
    }

    Mono<Void> answer(ServerWebExchange exchange, HttpStatus status, String reason, String detail) {
        var response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return response.writeWith(Mono.fromSupplier(
                () -> response.bufferFactory().wrap(bytes(status, reason, detail, RequestIds.of(exchange)))));
    }

    byte[] bytes(HttpStatus status, String detail, String requestId) {
        return bytes(status, ProblemAdvice.reason(status), detail, requestId);
    }

    private byte[] bytes(HttpStatus status, String reason, String detail, String requestId) {
        try {
            var body = ProblemAdvice.body(stage, status, reason, detail, requestId);
            return json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always JSON", e);
        }
    }
}
