package dev.redress.intake.customers;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.events.EventHandlers;
import dev.redress.chassis.inbox.BulkListener;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.intake.IntakeProperties;
import dev.redress.intake.complaints.CustomerComplaints;
import dev.redress.intake.complaints.CustomerIdentity;
import dev.redress.intake.complaints.CustomerReaders;
import dev.redress.intake.complaints.EarlierComplaints;
import dev.redress.intake.complaints.EndedComplaints;
import dev.redress.intake.complaints.Pseudonymizer;
import dev.redress.intake.customers.domain.ComplaintSummary;
import dev.redress.intake.customers.domain.CustomerProfile;
import dev.redress.intake.customers.messages.CustomerListener;
import dev.redress.intake.customers.messages.SummaryHandlers;
import dev.redress.intake.readings.ReadingService;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The directory of customers. It is a consumer group of its own: it begins with the first complaint that was ever entered. */
@Configuration(proxyBeanMethods = false)
class CustomerBeans {
    private static final String GROUP = "customers";

    @Bean
    EventHandlers<ComplaintSummary, ComplaintSummary> summaryHandlers() {
        return SummaryHandlers.handlers();
    }

    @Bean
    AggregateRepository<ComplaintSummary, ComplaintSummary> summaryDocuments(
            Messaging messaging,
            EventHandlers<ComplaintSummary, ComplaintSummary> summaryHandlers,
            MongoTemplate mongo) {
        return messaging.inGroup(GROUP).repository(CustomerAggregates.SUMMARIES, summaryHandlers, mongo);
    }

    @Bean
    AggregateRepository<CustomerProfile, CustomerProfile> customerDocuments(Messaging messaging, MongoTemplate mongo) {
        return messaging.repository(CustomerAggregates.CUSTOMERS, mongo);
    }

    @Bean
    EarlierComplaints earlierComplaints(
            AggregateRepository<CustomerProfile, CustomerProfile> customerDocuments,
            AggregateRepository<ComplaintSummary, ComplaintSummary> summaryDocuments) {
        return new CustomerHistory(customerDocuments, summaryDocuments);
    }

    @Bean
    ComplaintStandings complaintStandings(AggregateRepository<ComplaintSummary, ComplaintSummary> summaryDocuments) {
        return new ComplaintStandings(summaryDocuments);
    }

    @Bean
    EndedComplaints endedComplaints(ComplaintStandings standings) {
        return standings::ended;
    }

    @Bean
    CustomerService customerService(
            AggregateRepository<CustomerProfile, CustomerProfile> customerDocuments,
            AggregateRepository<ComplaintSummary, ComplaintSummary> summaryDocuments,
            CustomerComplaints complaints,
            Pseudonymizer pseudonymizer,
            CustomerIdentity identity,
            CustomerReaders readers,
            Clock clock) {
        var keys = new CustomerKeys(identity, pseudonymizer);
        var matcher = new CustomerMatcher(customerDocuments, complaints, pseudonymizer, keys);
        return new CustomerService(customerDocuments, summaryDocuments, keys, matcher, readers, clock);
    }

    @Bean
    CustomerCopies customerCopies(
            CustomerService customers,
            CustomerComplaints complaints,
            CustomerReaders readers,
            ReadingService readings,
            Clock clock) {
        return new CustomerCopies(customers, complaints, readers, readings, clock);
    }

    @Bean
    BulkListener customerListener(
            Messaging messaging,
            AggregateRepository<ComplaintSummary, ComplaintSummary> summaryDocuments,
            CustomerService customers,
            IntakeProperties properties) {
        var mine = messaging.inGroup(GROUP);
        return mine.listener(
                new CustomerListener(mine.inbox(summaryDocuments), customers::learn, customers::forget),
                properties.customers().gather());
    }
}
