package dev.redress.resolution.filters;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PUT;

import dev.redress.chassis.messaging.Documents;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.web.Doors;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Where filters are kept, and who may have some. */
@Configuration(proxyBeanMethods = false)
class FilterBeans {
    private static final String[] USERS = {"agent", "lead", "manager", "quality"};

    @Bean
    Documents<Filter, Filter> filterDocuments(Messaging messaging, MongoTemplate mongo) {
        return messaging.documents(new FilterKind(), mongo);
    }

    @Bean
    SavedFilters savedFilters(Documents<Filter, Filter> filters, Clock clock) {
        return new SavedFilters(filters, clock);
    }

    @Bean
    Doors filterDoors() {
        return new Doors()
                .open(GET, "/filters", USERS)
                .open(PUT, "/filters/*", USERS)
                .open(DELETE, "/filters/*", USERS);
    }
}
