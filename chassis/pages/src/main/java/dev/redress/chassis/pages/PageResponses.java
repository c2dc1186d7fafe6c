package dev.redress.chassis.pages;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** What the API page says of operations that a {@link PageVisitor} calls: whatever happens, they answer with a page. */
final class PageResponses implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (Arrays.stream(handler.getMethodParameters())
                .noneMatch(it -> it.getParameterType().equals(PageVisitor.class))) {
            return operation;
        }
        operation.addParametersItem(new QueryParameter()
                .name("lang")
                .description("language of the page; what the page is about, or else the browser, says it when left out")
                .schema(new StringSchema()._enum(List.of("zh", "en"))));
        var pages = new ApiResponses()
                .addApiResponse("200", page("The page that was asked for, or what came of what was sent"))
                .addApiResponse("404", page("The link is not ours, or for something else"))
                .addApiResponse("409", page("Something newer has taken the place of what the link was for"))
                .addApiResponse("410", page("The time of the link is over, or there is nothing to answer any more"))
                .addApiResponse("503", page("The store is away; the page says to come back"));
        if (handler.hasMethodAnnotation(PostMapping.class)) {
            pages.addApiResponse("400", page("The form again, with what is missing"));
        }
        return operation.responses(pages);
    }

    private static ApiResponse page(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                org.springframework.http.MediaType.TEXT_HTML_VALUE,
                                new MediaType().schema(new StringSchema())));
    }
}
