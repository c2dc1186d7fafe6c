package dev.redress.intake.complaints;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.bounds.Bounds;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.lookup.Lookup;
import dev.redress.chassis.mongo.StoreRestarts;
import dev.redress.chassis.privacy.Masking;
import dev.redress.intake.IntakeProperties;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.complaints.domain.IntakeEvent;
import dev.redress.intake.complaints.domain.RepetitionRules;
import dev.redress.intake.directory.domain.Colleagues;
import dev.redress.intake.readings.ReadingService;
import jakarta.validation.Validator;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.ConsumerFactory;

/** The parts of the service. */
@Configuration(proxyBeanMethods = false)
class ComplaintBeans {

    @Bean
    ComplaintNumbers complaintNumbers(
            MongoTemplate mongo,
            StoreRestarts restarts,
            ConsumerFactory<String, byte[]> consumers,
            IntakeProperties properties) {
        var told = new NumbersTold("complaints.intake", consumers);
        return new ComplaintNumbers(mongo, properties.numberBlock(), told::highest, restarts::count);
    }

    @Bean
    FormReader formReader(
            Validator validator,
            Bounds bounds,
            Lookup<Colleagues> colleagues,
            IntakeProperties properties,
            Clock clock) {
        return new FormReader(
                validator, bounds, it -> colleagues.current().mayWorkHere(it), properties.clockSkew(), clock);
    }

    @Bean
    SourceSystems sourceSystems(MongoTemplate mongo, IntakeProperties properties) {
        return new SourceSystems(mongo, properties.sourceSystems());
    }

    @Bean
    CustomerReaders customerReaders(ReadingService readings) {
        return new CustomerReaders(readings::assignedTo, readings::record);
    }

    @Bean
    PhoneNumbers phoneNumbers(IntakeProperties properties) {
        return new PhoneNumbers(properties.country());
    }

    @Bean
    CustomerIdentity customerIdentity(PhoneNumbers phones) {
        return new CustomerIdentity(phones);
    }

    @Bean
    Pseudonymizer pseudonymizer(IntakeProperties properties, Masking masking, CustomerIdentity identity) {
        return new Pseudonymizer(properties.customerRefKey(), masking, identity);
    }

    @Bean
    IntakeService intakeService(
            AggregateRepository<Complaint, IntakeEvent> complaints,
            ComplaintNumbers numbers,
            FormReader forms,
            MongoTemplate mongo,
            Pseudonymizer pseudonymizer,
            EarlierComplaints earlier,
            IntakeProperties properties,
            Clock clock,
            Ids ids) {
        var settings = properties.repetitions();
        var rules = new RepetitionRules(settings.duplicateWithin(), settings.repeatWithin(), settings.least());
        var repetitions = new RepetitionFinder(earlier, rules, pseudonymizer);
        var book =
                new ComplaintBook(complaints, numbers, repetitions, properties.zone(), properties.replyWithin(), clock);
        return new IntakeService(complaints, book, numbers, new KeyClaims(mongo), forms, pseudonymizer, ids);
    }

    @Bean
    CustomerComplaints customerComplaints(
            AggregateRepository<Complaint, IntakeEvent> complaints, Pseudonymizer pseudonymizer) {
        return new CustomerComplaints(complaints, pseudonymizer);
    }

    @Bean
    SequelService sequelService(
            AggregateRepository<Complaint, IntakeEvent> complaints,
            FormReader forms,
            Pseudonymizer pseudonymizer,
            IntakeProperties properties,
            Clock clock) {
        return new SequelService(complaints, forms, pseudonymizer, properties.clockSkew(), clock);
    }

    @Bean
    MergerService mergerService(
            AggregateRepository<Complaint, IntakeEvent> complaints,
            EndedComplaints ended,
            Pseudonymizer pseudonymizer,
            IntakeProperties properties,
            Clock clock) {
        return new MergerService(complaints, ended, pseudonymizer, properties.mergeWindow(), clock);
    }
}
