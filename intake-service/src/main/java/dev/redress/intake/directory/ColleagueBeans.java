package dev.redress.intake.directory;

import dev.redress.chassis.directory.DirectoryConfiguration;
import dev.redress.chassis.directory.DirectoryReader;
import dev.redress.chassis.lookup.Lookup;
import dev.redress.intake.directory.domain.Colleagues;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What the front desk knows of people. */
@Configuration(proxyBeanMethods = false)
@Import(DirectoryConfiguration.class)
class ColleagueBeans {

    @Bean
    Lookup<Colleagues> colleagues(DirectoryReader directory) {
        return directory.seenAs(Colleagues.NOBODY, Colleagues::of);
    }
}
