package dev.redress.resolution.casework.web;

import dev.redress.chassis.web.Paging;
import dev.redress.chassis.web.Parameters;
import dev.redress.chassis.web.Problem;
import dev.redress.resolution.casework.CaseSearch;
import dev.redress.resolution.filters.QueryCheck;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A filter that the work queue would not understand is refused when it is saved. */
@Configuration(proxyBeanMethods = false)
class SearchBeans {

    @Bean
    QueryCheck queryCheck(Parameters parameters) {
        return query -> {
            if (query.containsKey("filter")) {
                throw Problem.invalid("filter", "out-of-place", "a filter does not name another");
            }
            parameters
                    .read(query, CaseSearch.class, Paging.class)
                    .as(CaseSearch.class)
                    .stages();
        };
    }
}
