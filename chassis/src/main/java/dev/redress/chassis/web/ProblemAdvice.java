package dev.redress.chassis.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.redress.chassis.aggregates.HeldAggregates;
import dev.redress.chassis.aggregates.MessageTooLarge;
import dev.redress.chassis.events.JsonFault;
import dev.redress.chassis.mongo.UnreadableDocument;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.kafka.KafkaException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;

/** Turns everything that goes wrong at the HTTP edge into problem+json with a stable code. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class ProblemAdvice {
    /** Seconds after which what is away may be back. */
    static final String RETRY_AFTER = "2";

    private static final Logger LOGGER = LoggerFactory.getLogger(ProblemAdvice.class);

    private final String stage;
    private final List<RefusalTable<?, ?>> refusals;

    public ProblemAdvice(String stage, List<RefusalTable<?, ?>> refusals) {
        this.stage = stage;
        this.refusals = List.copyOf(refusals);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Problem it, ServerWebExchange exchange) {
        return answer(it, exchange);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalidFields(WebExchangeBindException it, ServerWebExchange exchange) {
        var errors = it.getFieldErrors().stream()
                .map(e -> new Problem.FieldProblem(
                        e.getField(), code(e.getCode()), String.valueOf(e.getDefaultMessage())))
                .toList();
        return answer(Problem.invalid(errors), exchange);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalidParameters(HandlerMethodValidationException it, ServerWebExchange exchange) {
        var errors = new ArrayList<Problem.FieldProblem>();
        it.getParameterValidationResults().forEach(result -> {
            var name = String.valueOf(result.getMethodParameter().getParameterName());
            for (MessageSourceResolvable error : result.getResolvableErrors()) {
                if (error instanceof FieldError field) {
                    errors.add(new Problem.FieldProblem(
                            field.getField(), code(field.getCode()), String.valueOf(field.getDefaultMessage())));
                    continue;
                }
                var codes = error.getCodes();
                var code = codes == null || codes.length == 0 ? "invalid" : code(codes[codes.length - 1]);
                errors.add(new Problem.FieldProblem(name, code, String.valueOf(error.getDefaultMessage())));
            }
        });
        return answer(Problem.invalid(errors), exchange);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> violations(ConstraintViolationException it, ServerWebExchange exchange) {
        var errors = it.getConstraintViolations().stream()
                .map(v -> new Problem.FieldProblem(
                        path(v.getPropertyPath()), Problem.FieldProblem.of(v).code(), v.getMessage()))
                .toList();
        return answer(Problem.invalid(errors), exchange);
    }

    /** A body or parameter that cannot be read as what it should be. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(ServerWebInputException it, ServerWebExchange exchange) {
        for (Throwable cause = it; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException json) {
                var problem = JsonFault.of(json);
                return problem.aboutTheWhole()
                        ? answer(HttpStatus.BAD_REQUEST, "malformed", problem.message(), List.of(), exchange)
                        : answer(Problem.invalid(problem.field(), problem.code(), problem.message()), exchange);
            }
        }
        var parameter = it.getMethodParameter();
        if (parameter != null
                && parameter.getParameterName() != null
                && !parameter.hasParameterAnnotation(RequestBody.class)) {
            return answer(
                    Problem.invalid(parameter.getParameterName(), "unreadable", firstLine(it.getReason())), exchange);
        }
        return answer(HttpStatus.BAD_REQUEST, "malformed", firstLine(it.getReason()), List.of(), exchange);
    }

    /** More than one body or part may have. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(DataBufferLimitException it, ServerWebExchange exchange) {
        return answer(
                HttpStatus.PAYLOAD_TOO_LARGE,
                reason(HttpStatus.PAYLOAD_TOO_LARGE),
                "the body is larger than is taken here",
                List.of(),
                exchange);
    }

    /** A form, or one in several parts, that is none, or has more parts than are taken. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(DecodingException it, ServerWebExchange exchange) {
        return answer(
                HttpStatus.BAD_REQUEST, "malformed", "the body cannot be read as a form of ours", List.of(), exchange);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> status(ResponseStatusException it, ServerWebExchange exchange) {
        var status = HttpStatus.valueOf(it.getStatusCode().value());
        return answer(status, reason(status), firstLine(it.getReason()), List.of(), exchange);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMany(RequestNotPermitted it, ServerWebExchange exchange) {
        return answer(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-requests",
                "more than this service takes at a time; try again shortly",
                List.of(),
                exchange);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> resting(CallNotPermittedException it, ServerWebExchange exchange) {
        return away("a part that this needs", it, exchange);
    }

    /** Commands never wait for the broker; what asks it directly, such as the dead letters, does. */
    @ExceptionHandler({KafkaException.class, org.apache.kafka.common.KafkaException.class})
    ResponseEntity<ProblemDetail> brokerAway(RuntimeException it, ServerWebExchange exchange) {
        return away("the broker", it, exchange);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> overtaken(OptimisticLockingFailureException it, ServerWebExchange exchange) {
        return answer(
                HttpStatus.CONFLICT, "overtaken", "others changed the same thing all the while", List.of(), exchange);
    }

    /** The decision would be told in a message that the broker does not take. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLargeToTell(MessageTooLarge it, ServerWebExchange exchange) {
        return answer(HttpStatus.PAYLOAD_TOO_LARGE, "payload-too-large", it.getMessage(), List.of(), exchange);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> awaitingReplay(HeldAggregates.AwaitingReplay it, ServerWebExchange exchange) {
        return answer(
                HttpStatus.SERVICE_UNAVAILABLE,
                "awaiting-replay",
                "the store lost the last of it; nothing can be done with it before operators have replayed that",
                List.of(),
                exchange);
    }

    /** To ask again is in vain, so it is not 503: somebody has to mend what is stored. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(UnreadableDocument it, ServerWebExchange exchange) {
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "unreadable",
                "this is kept in a form that cannot be read; nothing was changed, and operators see it in health",
                List.of(),
                exchange);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> storeAway(DataAccessException it, ServerWebExchange exchange) {
        return away("the store", it, exchange);
    }

    private ResponseEntity<ProblemDetail> away(String what, Exception it, ServerWebExchange exchange) {
        LOGGER.atWarn()
                .addKeyValue("part", what)
                .addKeyValue("reason", it.toString())
                .log("a part is away");
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        return answer(
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                what + " cannot be reached; whether anything changed shows when it is back, then try again",
                List.of(),
                exchange);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refusedOrUnexpected(Exception it, ServerWebExchange exchange) {
        var refused =
                refusals.stream().flatMap(table -> table.problem(it).stream()).findFirst();
        if (refused.isPresent()) {
            return answer(refused.get(), exchange);
        }
        if (it instanceof org.springframework.web.ErrorResponse known) {
            var status = HttpStatus.valueOf(known.getStatusCode().value());
            return answer(status, reason(status), firstLine(known.getBody().getDetail()), List.of(), exchange);
        }
        LOGGER.atError().setCause(it).log("request failed");
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal",
                "something went wrong here; the log has it under this request id",
                List.of(),
                exchange);
    }

    private ResponseEntity<ProblemDetail> answer(Problem it, ServerWebExchange exchange) {
        var answer = answer(it.status(), it.reason(), it.getMessage(), it.errors(), exchange);
        if (answer.getBody() != null) {
            it.extensions().forEach(answer.getBody()::setProperty);
        }
        return answer;
    }

    private ResponseEntity<ProblemDetail> answer(
            HttpStatusCode status,
            String reason,
            String detail,
            List<Problem.FieldProblem> errors,
            ServerWebExchange exchange) {
        var body = body(stage, status, reason, detail, RequestIds.of(exchange));
        if (!errors.isEmpty()) {
            body.setProperty("errors", errors);
        }
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(body, headers, status);
    }

    static ProblemDetail body(String stage, HttpStatusCode status, String reason, String detail, String requestId) {
        var body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setProperty("code", stage + ":" + reason);
        body.setProperty("requestId", requestId);
        return body;
    }

    static String reason(HttpStatus status) {
        return status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** The path below the method: the parameter's name when the parameter itself is wrong, else the field of the body. */
    private static String path(Path it) {
        var steps = new ArrayList<String>();
        var parameter = "";
        for (var node : it) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() != ElementKind.METHOD) {
                steps.add(node.toString());
            }
        }
        return steps.isEmpty() ? parameter : String.join(".", steps);
    }

    /** Annotation names of validation as codes: NotBlank becomes not-blank. */
    private static String code(String annotation) {
        return annotation == null ? "invalid" : Problem.FieldProblem.code(annotation);
    }

    private static String firstLine(String text) {
        return text == null ? "" : text.lines().findFirst().orElse("");
    }
}
