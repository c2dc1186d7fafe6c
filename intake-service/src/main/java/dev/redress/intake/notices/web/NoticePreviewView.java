package dev.redress.intake.notices.web;

import dev.redress.intake.notices.domain.NoticeTemplate;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What a customer would read, of an invented complaint.
 *
 * @param subject one line
 * @param text the rest
 */
@Schema(name = "NoticePreview")
record NoticePreviewView(String subject, String text) {
    static NoticePreviewView of(NoticeTemplate.Words it) {
        return new NoticePreviewView(it.subject(), it.text());
    }
}
