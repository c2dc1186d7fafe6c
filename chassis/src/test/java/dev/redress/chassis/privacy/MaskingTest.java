package dev.redress.chassis.privacy;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {
    private static final Masking MASKING = new Masking();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "call me at 13812345678                | call me at [phone]",
                "请打13812345678找我                     | 请打[phone]找我",
                "手机：１３８１２３４５６７８。               | 手机：[phone]。",
                "138-1234-5678 或 138 1234 5678        | [phone] 或 [phone]",
                "138.1234.5678                         | [phone]",
                "+86 138 1234 5678                     | [phone]",
                "＋８６１３８１２３４５６７８                 | [phone]",
                "008613812345678                       | [phone]",
                "电话010-62771234转                      | 电话[phone]转",
                "ring (212) 555-2368 today             | ring [phone] today",
                "ring +44 20 7946 0958 today           | ring [phone] today",
                "write to li.wei+x@example.com.cn now  | write to [email] now",
                "请联系abc@example.com谢谢                | 请联系[email]谢谢",
                "邮箱：ａｂｃ＠ｅｘａｍｐｌｅ．ｃｏｍ              | 邮箱：[email]",
                "o'brien@example.ie                    | [email]",
                "身份证110101199003071233丢了            | 身份证[id]丢了",
                "身份证11010119900307123X丢了            | 身份证[id]丢了",
                "id 110101 19900307 123x               | id [id]",
                "my SSN-123-45-6789.                   | my SSN-[id].",
                "card 4111 1111 1111 1111, thanks      | card [card], thanks",
                "card 4111-1111-1111-1111              | card [card]",
                "卡号6222021234567890128                 | 卡号[card]",
                "4111111111111111 12                   | [card] 12",
                "12 4111111111111111                   | 12 [card]",
                "5500005555555559 and 4111111111111111 | [card] and [card]",
            })
    void leavesAWordOfItsKind(String text, String masked) {
        assertThat(MASKING.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order 4111111111111112 is late",
                "serial 1234567890123",
                "订单号20260301，型号A-100，温度25.5度",
                "I waited 3 days, 4 hours and 20 minutes for 2 people",
                "it cost 1,299.00 on 2026-03-01 at 10:30",
                "the @ sign and a.b.c",
                "",
            })
    void leavesAlone(String text) {
        assertThat(MASKING.mask(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "王小明的洗衣机坏了         | 王小明       | [name]的洗衣机坏了",
                "this is Ann, planning    | Ann          | this is [name], planning",
                "ANN'S PLAN               | Ann          | [name]'S PLAN",
                "Li  Wei and LiWei        | Li Wei       | [name] and [name]",
                "at 12 High Street, Leeds | 12 High Street | at [name], Leeds",
                "住人民路１２３号           | 人民路123号   | 住[name]",
                "a b c                    | b            | a b c",
                "[phone] phone            | phone        | [phone] [name]",
            })
    void leavesNoKnownName(String text, String known, String masked) {
        assertThat(MASKING.mask(text, List.of(known))).isEqualTo(masked);
    }

    @Test
    void takesTheLongestNameFirst() {
        assertThat(MASKING.mask("Ann Lee of Lee Ltd called; Lee waits", List.of("Lee", "Ann Lee", "Lee Ltd")))
                .isEqualTo("[name] of [name] called; [name] waits");
    }

    @Test
    void doesNotLingerOverLongTexts() {
        var long1 = "a".repeat(20_000);
        var long2 = "1".repeat(20_000);
        var long3 = "1 ".repeat(10_000);
        var long4 = "a@" + "b.".repeat(10_000);
        var long5 = "你好1".repeat(6_000);
        for (var text : List.of(long1, long2, long3, long4, long5)) {
            assertTimeoutPreemptively(ofSeconds(20), () -> MASKING.mask(text, List.of("Ann Lee")));
        }
    }
}
