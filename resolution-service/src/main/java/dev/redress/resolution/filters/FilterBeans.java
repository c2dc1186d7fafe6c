package dev.redress.resolution.filters;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PUT;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.web.AccessRules;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Where filters are kept, and who may have some. */
@Configuration(proxyBeanMethods = false)
class FilterBeans {
    private static final String[] USERS = {"agent", "lead", "manager", "quality"};

    @Bean
    AggregateRepository<Filter, Filter> filterDocuments(Messaging messaging, MongoTemplate mongo) {
        return messaging.repository(FilterAggregate.FILTERS, mongo);
    }

    @Bean
    SavedFilters savedFilters(AggregateRepository<Filter, Filter> filters, Clock clock) {
        return new SavedFilters(filters, clock);
    }

    @Bean
    AccessRules filterAccessRules() {
        return new AccessRules()
                .permit(GET, "/filters", USERS)
                .permit(PUT, "/filters/*", USERS)
                .permit(DELETE, "/filters/*", USERS);
    }
}
