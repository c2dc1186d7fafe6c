package dev.redress.followup.followups.web;

import dev.redress.chassis.settings.Settings;
import dev.redress.chassis.settings.SettingsEndpoint;
import dev.redress.followup.followups.domain.FollowUpPolicy;
import dev.redress.followup.followups.settings.FollowUpPolicies;
import dev.redress.followup.followups.settings.FollowUpPolicyDefinition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The follow-up policy over HTTP. */
@RestController
@RequestMapping("/followup-policy")
@Tag(
        name = "Follow-up policy",
        description =
                "When customers are asked, when to give up, how long they may come back. What is put replaces the whole and"
                        + " becomes the next version; older ones stay readable, and a put that changes nothing makes no new"
                        + " one. What is planned stays as it was planned; whatever is decided from then on follows the newest"
                        + " version.")
class FollowUpPolicyController {
    private final SettingsEndpoint<FollowUpPolicy, FollowUpPolicyDefinition> policies;

    FollowUpPolicyController(Settings<FollowUpPolicy> policies) {
        this.policies = new SettingsEndpoint<>(policies, "policy", FollowUpPolicyDefinition::of);
    }

    @GetMapping
    @Operation(summary = "The policy")
    @ApiResponse(responseCode = "200", description = "The policy")
    @ApiResponse(responseCode = "404", description = "followup:not-found: a version that never was")
    FollowUpPolicyDefinition followUpPolicy(
            @Parameter(description = "The newest when left out") @RequestParam(required = false) @Positive
                    Integer version) {
        return policies.find(FollowUpPolicies.ID, version);
    }

    @PutMapping
    @Operation(summary = "Defines the next version of the policy")
    @ApiResponse(responseCode = "200", description = "The policy as it is now")
    @ApiResponse(
            responseCode = "400",
            description = "followup:invalid, with the fields: a plan whose last rule is not for all, an unknown group,"
                    + " bands that overlap, more bands or channels needed than there are, an unknown zone")
    @ApiResponse(responseCode = "409", description = "followup:conflict: the version that was read is not the newest")
    FollowUpPolicyDefinition defineFollowUpPolicy(
            @Valid @RequestBody FollowUpPolicyDefinition form, Authentication who) {
        return policies.define(FollowUpPolicies.ID, form.policy(), form.version(), who);
    }
}
