package dev.redress.intake.customers;

import dev.redress.chassis.text.domain.Blank;
import jakarta.validation.constraints.Size;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;

/**
 * Who is sought. Of several, all must hold; of none, nobody is found.
 *
 * @param phone number, however it is written: with or without country, blanks, hyphens
 * @param email address, however it is written
 * @param name the whole name of the customer or of their company, or one word of it
 * @param order number of something that they bought
 * @param customerNumber by which sourceSystem knows them
 * @param sourceSystem whose number that is; when left out, of complaints that colleagues took down
 */
@ParameterObject
public record CustomerSearch(
        @Size(max = 200) String phone,
        @Size(max = 254) String email,
        @Size(max = 200) String name,
        @Size(max = 100) String order,
        @Size(max = 100) String customerNumber,
        @Size(max = 200) String sourceSystem) {

    /** Whether nobody is asked for. */
    public boolean blank() {
        return Stream.of(phone, email, name, order, customerNumber).allMatch(Blank::is);
    }
}
