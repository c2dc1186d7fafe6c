package dev.redress.intake.imports;

import dev.redress.chassis.events.Ids;
import dev.redress.intake.IntakeDesk;
import dev.redress.intake.IntakeProperties;
import dev.redress.intake.inbound.FormReader;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The parts of the file door. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    @Bean
    Imports imports(MongoTemplate mongo) {
        return new Imports(mongo);
    }

    @Bean
    ImportSchedule importSchedule(
            Imports imports, IntakeDesk desk, FormReader forms, IntakeProperties properties, Clock clock, Ids ids) {
        var worker = new ImportWorker(imports, desk, forms, properties, clock, ids);
        return new ImportSchedule(worker, properties.imports().lookEvery().toMillis());
    }
}
