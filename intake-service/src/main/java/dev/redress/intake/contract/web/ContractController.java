package dev.redress.intake.contract.web;

import static org.springframework.http.HttpMethod.GET;

import dev.redress.chassis.web.AccessRules;
import dev.redress.chassis.web.Problem;
import dev.redress.intake.contract.PublishedContract;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What other systems read to publish complaints and to hear what becomes of them. */
@RestController
@RequestMapping("/contract")
@Tag(name = "Contract", description = "Schemas of events, and where they are told")
final class ContractController {
    private final PublishedContract contract;

    ContractController(PublishedContract contract) {
        this.contract = contract;
    }

    /** It holds no data. */
    @Configuration(proxyBeanMethods = false)
    static class Access {
        @Bean
        AccessRules contractAccessRules() {
            return new AccessRules()
                    .permitAll(GET, "/contract")
                    .permitAll(GET, "/contract/asyncapi.yaml")
                    .permitAll(GET, "/contract/events/{type}.schema.json");
        }
    }

    /**
     * Where the contract is.
     *
     * @param asyncApi path of the AsyncAPI document
     * @param schemas paths of the schemas, in the order of their types
     */
    record ContractView(String asyncApi, List<String> schemas) {}

    @GetMapping
    @Operation(summary = "Where the AsyncAPI document and the schemas of all events are")
    ContractView contract() {
        return new ContractView(
                "/contract/asyncapi.yaml",
                contract.types().stream()
                        .map(it -> "/contract/events/" + it + ".schema.json")
                        .toList());
    }

    @GetMapping(path = "/asyncapi.yaml", produces = "application/yaml")
    @Operation(
            summary = "Topics, messages and who says and hears them (AsyncAPI 3)",
            description = "Its references to schemas are relative to where it is served.")
    String asyncApi() {
        return contract.asyncApi();
    }

    @GetMapping(path = "/events/{type}.schema.json", produces = "application/schema+json")
    @Operation(
            summary = "The JSON Schema of a type of events",
            description = "Its $id is what ce_dataschema of each such event says.")
    String schema(@PathVariable String type) {
        return contract.schema(type).orElseThrow(() -> Problem.notFound("there are no events " + type));
    }
}
