package dev.redress.triage.triaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.bounds.Bounds;
import dev.redress.chassis.settings.StrictYaml;
import dev.redress.triage.directory.DefaultDepartments;
import dev.redress.triage.triaging.domain.Category;
import dev.redress.triage.triaging.domain.Nature;
import dev.redress.triage.triaging.domain.Rules;
import dev.redress.triage.triaging.domain.Severity;
import dev.redress.triage.triaging.domain.TriageInput;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** The rules that come with the service, on complaints as people write them. */
class DefaultRulesTest {
    private static final StrictYaml YAML = new StrictYaml(Bounds.defaults(Clock.systemUTC()));
    private static final Rules RULES = TriageRulesFile.read(YAML, new ClassPathResource("rules.yml"), "CUSTOMER_CARE");
    private static final Set<String> DEPARTMENTS = DefaultDepartments.codes();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    热水器安装后一直漏水，客服答应回电话，三天了没有人联系我。      | VALID   | PRODUCT_QUALITY  | S3 | QUALITY
                    高速行驶刹车失灵存在安全隐患                              | VALID   | PRODUCT_QUALITY  | S1 | QUALITY
                    行驶时发动机舱发生自燃                                   | VALID   | SUDDEN_INCIDENT  | S1 | QUALITY
                    变速箱故障导致行驶中失速                                 | VALID   | PRODUCT_QUALITY  | S2 | QUALITY
                    发动机异响希望厂家处理                                   | VALID   | PRODUCT_QUALITY  | S3 | QUALITY
                    销售虚假宣传，配置与实物不符                              | VALID   | SERVICE_QUALITY  | S3 | SALES
                    送餐太慢，送到的时候汤全洒了                              | VALID   | PACKAGING        | S3 | LOGISTICS
                    下单两个小时还没到                                       | VALID   | DELIVERY         | S3 | LOGISTICS
                    吃完拉肚子了                                            | VALID   | SUDDEN_INCIDENT  | S1 | QUALITY
                    客服态度恶劣，挂我电话                                    | VALID   | SERVICE_ATTITUDE | S3 | CUSTOMER_CARE
                    楼下KTV深夜噪音扰民                                      | VALID   | SERVICE_QUALITY  | S3 | ENVIRONMENT
                    账单多收了我两个月的钱                                    | VALID   | BILLING          | S3 | FINANCE
                    请问发票什么时候寄出，谢谢                                 | CONSULT | BILLING          | S4 | FINANCE
                    请问营业时间                                             | CONSULT | SERVICE_QUALITY  | S4 | CUSTOMER_CARE
                    新买的洗衣机不会用，请帮忙                                 | HELP    | PRODUCT_QUALITY  | S4 | QUALITY
                    我要求退货退款，一直不处理                                 | VALID   | RETURN_EXCHANGE  | S3 | SERVICE
                    The charger caught fire last night                      | VALID   | SUDDEN_INCIDENT  | S1 | QUALITY
                    My son was injured when the chair broke                 | VALID   | SUDDEN_INCIDENT  | S1 | QUALITY
                    Comcast overbilled me and added hidden charges          | VALID   | SERVICE_QUALITY  | S3 | SALES
                    Throttled Internet Speeds                               | VALID   | SERVICE_QUALITY  | S3 | SERVICE
                    I was charged twice on my bill                          | VALID   | BILLING          | S3 | FINANCE
                    Someone used my identity, this is identity theft        | VALID   | BILLING          | S2 | COMPLIANCE
                    They keep trying to collect a debt; the debt is not mine | VALID  | BILLING          | S3 | COMPLIANCE
                    The parcel was never delivered                          | VALID   | DELIVERY         | S3 | LOGISTICS
                    Noise - Residential: Loud Music/Party                   | VALID   | SERVICE_QUALITY  | S3 | ENVIRONMENT
                    Illegal Parking: Blocked Hydrant                        | VALID   | SERVICE_QUALITY  | S2 | ENVIRONMENT
                    Dead Animal: Cat                                        | VALID   | SERVICE_QUALITY  | S3 | ENVIRONMENT
                    Street Light Condition: Street Light Out                | VALID   | EQUIPMENT        | S3 | FACILITIES
                    How do I change the filter? Please help                 | HELP    | SERVICE_QUALITY  | S4 | CUSTOMER_CARE
                    I would like to know your opening hours                 | CONSULT | SERVICE_QUALITY  | S4 | CUSTOMER_CARE
                    I would like to know why your rude agent hung up on me  | VALID   | SERVICE_ATTITUDE | S3 | CUSTOMER_CARE
                    Hello                                                   | VALID   | OTHER            | S3 | CUSTOMER_CARE
                    """)
    void judgesLikeAnExpert(String text, Nature nature, Category category, Severity severity, String department) {
        var verdict = RULES.judge(new TriageInput("PHONE", "zh", false, text, false), DEPARTMENTS);

        assertThat(verdict)
                .extracting("nature", "category", "severity", "department")
                .as(text + " " + verdict.rules())
                .containsExactly(nature, category, severity, department);
    }

    @Test
    void givesAConfidentialComplaintToCompliance() {
        var verdict = RULES.judge(new TriageInput("LETTER", "en", false, "A bill", true), DEPARTMENTS);

        assertThat(verdict.department()).isEqualTo("COMPLIANCE");
    }

    @Test
    void takesWhatARegulatorSendsSeriously() {
        var verdict = RULES.judge(new TriageInput("REGULATOR", "en", false, "A bill", false), DEPARTMENTS);

        assertThat(verdict.severity()).isEqualTo(Severity.S2);
    }
}
