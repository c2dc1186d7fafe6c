package dev.redress.followup.directory;

import dev.redress.chassis.directory.DirectoryConfiguration;
import dev.redress.chassis.directory.DirectoryReader;
import dev.redress.chassis.lookup.Lookup;
import dev.redress.followup.directory.domain.Staff;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What follow-up knows of people and departments. */
@Configuration(proxyBeanMethods = false)
@Import(DirectoryConfiguration.class)
class StaffBeans {

    @Bean
    Lookup<Staff> staff(DirectoryReader directory) {
        return directory.seenAs(Staff.NOBODY, Staff::of);
    }
}
