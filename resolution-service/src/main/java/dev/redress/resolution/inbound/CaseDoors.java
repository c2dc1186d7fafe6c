package dev.redress.resolution.inbound;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.redress.chassis.web.Doors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what with cases. */
@Configuration(proxyBeanMethods = false)
class CaseDoors {
    private static final String[] READERS = {"agent", "lead", "manager", "quality"};
    private static final String[] HANDLERS = {"agent", "lead", "manager"};

    @Bean
    Doors doors() {
        return new Doors()
                .open(GET, "/cases", READERS)
                .open(GET, "/cases/*", READERS)
                .open(POST, "/cases/*/*", HANDLERS);
    }
}
