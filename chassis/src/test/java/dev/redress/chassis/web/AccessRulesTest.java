package dev.redress.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import org.junit.jupiter.api.Test;

class AccessRulesTest {
    private final AccessRules rules = new AccessRules()
            .permit(GET, "/cases/mine", "agent")
            .permit(GET, "/cases/**", "lead", "manager")
            .permit(POST, "/cases/{id}/contacts", "agent")
            .permitAll(GET, "/offers/{token}");

    @Test
    void permitAdminWhateverIsPermittedToAnybody() {
        assertThat(rules.roles(POST, "/cases/C-1/contacts"))
                .hasValueSatisfying(it -> assertThat(it).containsExactly("agent", "admin"));
    }

    @Test
    void holdInTheirOrder() {
        assertThat(rules.roles(GET, "/cases/mine"))
                .hasValueSatisfying(it -> assertThat(it).containsExactly("agent", "admin"));
        assertThat(rules.roles(GET, "/cases/C-1/history"))
                .hasValueSatisfying(it -> assertThat(it).containsExactly("lead", "manager", "admin"));
    }

    @Test
    void permitPagesWithASignedLinkToEverybody() {
        assertThat(rules.roles(GET, "/offers/abc"))
                .hasValueSatisfying(it -> assertThat(it).isEmpty());
        assertThat(rules.roles(GET, "/offers/abc/more")).isEmpty();
    }

    @Test
    void permitNothingThatHasNoRule() {
        assertThat(rules.roles(POST, "/cases/mine")).isEmpty();
        assertThat(rules.roles(POST, "/cases/C-1/contacts/1")).isEmpty();
        assertThat(rules.roles(GET, "/case")).isEmpty();
        assertThat(new AccessRules().roles(GET, "/")).isEmpty();
    }

    @Test
    void findAPathHoweverItIsWritten() {
        assertThat(rules.roles(GET, "/c%61ses/mine"))
                .hasValueSatisfying(it -> assertThat(it).containsExactly("agent", "admin"));
        assertThat(rules.roles(GET, "/offers;a=b/abc")).isPresent();
        assertThat(rules.roles(GET, "//cases/mine")).isEmpty();
    }

    @Test
    void holdInTheOrderOfTheBeansThatTheyAreDeclaredIn() {
        var joined = AccessRules.joined(List.of(new AccessRules().permit(GET, "/cases/{id}", "ops"), rules));

        assertThat(joined.roles(GET, "/cases/mine"))
                .hasValueSatisfying(it -> assertThat(it).containsExactly("ops", "admin"));
        assertThat(joined.roles(GET, "/cases/C-1/history"))
                .hasValueSatisfying(it -> assertThat(it).containsExactly("lead", "manager", "admin"));
    }
}
