package dev.redress.intake.readings.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingGroundTest {

    @ParameterizedTest
    @CsvSource({
        // assigned, leads, handles, confidential
        "true,  false, true,  true,  ASSIGNED",
        "true,  false, false, true,  ASSIGNED", // quality staff who are to ask the customer
        "true,  true,  false, false, ASSIGNED",
        "false, true,  false, true,  ROLE",
        "false, false, true,  false, NOT_CONFIDENTIAL",
        "false, false, true,  true,",
        "false, false, false, false,", // quality staff
    })
    void showsTheCustomerToWhoIsAssignedAndOfAConfidentialComplaintToNoOtherHandler(
            boolean assigned, boolean leads, boolean handles, boolean confidential, ReadingGround ground) {
        assertThat(ReadingGround.of(assigned, leads, handles, confidential)).isEqualTo(Optional.ofNullable(ground));
    }
}
