package dev.redress.resolution.casework.web;

import dev.redress.chassis.web.Problem;
import dev.redress.resolution.filters.QueryCheck;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.LinkedMultiValueMap;

/** A filter that the work queue would not understand is refused when it is saved. */
@Configuration(proxyBeanMethods = false)
class SearchBeans {

    @Bean
    QueryCheck queryCheck(Clock clock) {
        return query -> CaseQuery.read(new LinkedMultiValueMap<>(query), "", clock.instant(), name -> {
            throw Problem.invalid("filter", "out-of-place", "a filter does not name another");
        });
    }
}
