package dev.redress.intake.report.web;

import dev.redress.chassis.pages.Language;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.customers.domain.ComplaintSummary;

/**
 * A complaint as somebody with its link looks at it.
 *
 * @param summary what other stages told of it
 * @param self path of the page
 */
record StatusPage(Complaint complaint, ComplaintSummary summary, String self, Language language) {}
