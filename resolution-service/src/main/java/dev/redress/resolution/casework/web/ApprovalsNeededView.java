package dev.redress.resolution.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The approvals that a proposal needs.
 *
 * @param approvers how many must agree
 * @param level the level at which they must decide
 */
@Schema(name = "ApprovalsNeeded")
record ApprovalsNeededView(int approvers, int level) {}
