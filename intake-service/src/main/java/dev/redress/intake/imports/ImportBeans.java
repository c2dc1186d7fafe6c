package dev.redress.intake.imports;

import dev.redress.chassis.csv.FileBounds;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.work.Round;
import dev.redress.chassis.work.Rounds;
import dev.redress.intake.IntakeProperties;
import dev.redress.intake.complaints.IntakeService;
import dev.redress.intake.complaints.SourceSystems;
import dev.redress.intake.imports.csv.MappingReader;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The parts that keep files and work through them. */
@Configuration(proxyBeanMethods = false)
class ImportBeans {

    @Bean
    RowErrorStore rowErrors(MongoTemplate mongo, MeterRegistry metrics) {
        return new RowErrorStore(mongo, metrics);
    }

    @Bean
    ImportStore imports(MongoTemplate mongo, RowErrorStore errors, MeterRegistry metrics) {
        return new ImportStore(mongo, errors, metrics);
    }

    /** Looks for files to work on, at once when one comes in and from time to time for those that were broken off. */
    @Bean
    Round importRound(
            Rounds rounds,
            ImportStore imports,
            IntakeService intake,
            IntakeProperties properties,
            Clock clock,
            Ids ids) {
        var replica = ids.random().toString();
        var worker =
                new ImportWorker(imports, intake, properties.imports(), bounds(properties.imports()), clock, replica);
        return rounds.every(properties.imports().lookEvery(), "imports", worker::workOnWhatWaits);
    }

    @Bean
    ImportService importService(
            ImportStore imports,
            RowErrorStore errors,
            SourceSystems systems,
            IntakeProperties properties,
            Round importRound,
            Clock clock) {
        return new ImportService(
                imports, errors, new MappingReader(), bounds(properties.imports()), systems, importRound, clock);
    }

    private static FileBounds bounds(IntakeProperties.Imports it) {
        return new FileBounds(it.rows(), it.rowLength());
    }
}
