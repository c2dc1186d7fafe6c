package dev.redress.chassis.pages;

import dev.redress.chassis.pages.ResultPage.Mark;
import dev.redress.chassis.web.ForbiddenPage;
import dev.redress.chassis.web.SignedInPages;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Says to somebody who is signed in that this is not for their roles, and where to sign in with others. */
final class NotAllowedPage implements ForbiddenPage {
    private final ResultPages results;

    NotAllowedPage(Templates templates) {
        this.results = new ResultPages(templates);
    }

    /** How it ends. */
    private enum Refused implements ResultPage.Outcome {
        NOT_ALLOWED;

        @Override
        public Mark mark() {
            return Mark.WARNING;
        }
    }

    @Override
    public ResponseEntity<String> answer(ServerHttpRequest request) {
        var visitor = PageVisitor.of(request);
        var page = ResultPage.of(Refused.NOT_ALLOWED, visitor.self());
        var values =
                Map.<String, Object>of("signIn", SignedInPages.signIn(request).toString());
        return results.page(page, visitor.language(), values).answer(HttpStatus.FORBIDDEN);
    }
}
