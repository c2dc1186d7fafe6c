package dev.redress.chassis.privacy;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.redress.chassis.privacy.domain.Known;
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
    @CsvSource(
            delimiter = '|',
            value = {
                "身份证号110101900307123，已丢失              | 身份证号[id]，已丢失",
                "护照号码E12345678过期了                     | 护照号码[id]过期了",
                "my passport EA1234567 was copied        | my passport [id] was copied",
                "passport no. 123456789 please           | passport no. [id] please",
                "港澳通行证C12345678，回乡证H1234567890        | 港澳通行证[id]，回乡证[id]",
                "车牌京A12345的车                           | 车牌[plate]的车",
                "沪A·D12345 停在门口                         | [plate] 停在门口",
                "粤B123挂学                                | 粤B123挂学",
                "QQ：12345678，加我                         | QQ：[account]，加我",
                "my qq number is 987654321               | my qq number is [account]",
                "微信号zhang_san88联系                      | 微信号[account]联系",
                "加微信：lisi2020                           | 加微信：[account]",
                "wechat id: lisi_2020                    | wechat id: [account]",
                "请打座机62771234，白天在                     | 请打座机[phone]，白天在",
                "call me at 555-2368 tonight             | call me at [phone] tonight",
                "邮箱张三@公司.中国                           | [email]",
                "write to li.wei(at)example.com          | write to [email]",
                "li.wei [at] example [dot] com           | [email]",
                "li.wei at example dot com               | [email]",
                "CREDIT是我店                              | [id]是我店",
                "IBAN DE89 3704 0044 0532 0130 00 thanks | IBAN [account] thanks",
                "电话一三八一二三四五六七八                      | 电话[phone]",
                "幺三八 幺二三四 五六七八                       | [phone]",
                "我住在北京市朝阳区建国路88号院3号楼501室           | 我住在[address]",
                "地址：浙江省杭州市西湖区文三路100号                | 地址：[address]",
                "I live at 12 High Street, Apt 4B, Leeds | I live at [address], Leeds",
                "138\u200b1234\u200b5678               | [phone]",
                "138\u00a01234\u00a05678               | [phone]",
                "١٣٨١٢٣٤٥٦٧٨                             | [phone]",
            })
    void findsWhatShowsByItsFormItsCheckOrTheWordsAroundIt(String text, String masked) {
        assertThat(MASKING.mask(text.replace("CREDIT", "91110108MA01ABCD1E"))).isEqualTo(masked);
    }

    @Test
    void findsWhatIsKnownHoweverItIsWritten() {
        var known = new Known(
                List.of("王小明"), List.of("+86 21 5555 1234"), List.of("Xiaoming@Example.org"), List.of("A-2026/77"));

        assertThat(MASKING.mask("我是王小明，02155551234，订单a-2026/77，xiaoming@example.org", known))
                .isEqualTo("我是[name]，[phone]，订单[order]，[email]");
        assertThat(MASKING.mask(
                        "ring 5555 1234 or (021) 5555-1234",
                        new Known(List.of(), List.of("55551234"), List.of(), List.of())))
                .doesNotContain("1234");
    }

    /** Sentences as customers write them, in which nobody is named. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "我在2026年3月1日下单，订单号E12345678，至今没有发货",
                "order number G12345678 has not arrived",
                "the model is EA1234567, batch C12345678",
                "价格是1299元，退款500.00元，共3次",
                "二〇二六年三月十五日买的，一共一千二百元",
                "打了三四次电话都没人接，等了两个小时",
                "电话里说20260301前会处理",
                "微信支付失败，微信付款码打不开",
                "my wechat is broken and wechat payment was charged twice",
                "I called on 2026-03-01 and waited 45 minutes",
                "call centre 24 hours a day, 365 days",
                "新买的A123型号，用了15天就坏了",
                "运单号SF1234567890123，快递单号75312345678901",
                "一路上修了3个月，道路施工",
                "他们村里的人都说不好，路口堵了2小时",
                "at 10 we waited, at home dot matrix printers work",
                "The Way 2 Street magazine cost 12 dollars",
                "版本号V2.3.11，温度-18度，电压220V",
                "serial number SN202603010012345",
                "invoice INV-2026-000123456",
                "the car has 120000 km and 4 doors",
            })
    void takesNothingElseForAPerson(String text) {
        assertThat(MASKING.mask(text)).isEqualTo(text);
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
        assertThat(MASKING.mask(text, Known.names(List.of(known)))).isEqualTo(masked);
    }

    /** Digits alone, the worst of ids: each of these has what looks like a phone number, a card or an identity number. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "13812345-6789-4111-8111-111111111111",
                "41111111-1111-4111-8111-138123456789",
                "a5f0c1d2-1381-2345-8678-13812345678a"
            })
    void leavesIdsThatAreGivenOutHereWhereverTheyStand(String id) {
        for (var text : List.of(id, "Q3-" + id, id + "-1", "see " + id + ", 请看" + id + "。")) {
            assertThat(MASKING.mask(text)).isEqualTo(text);
        }
        assertThat(MASKING.mask(id + " 13812345678 " + id)).isEqualTo(id + " [phone] " + id);
        assertThat(MASKING.mask(id + "@example.org")).isEqualTo("[email]");
        assertThat(MASKING.mask("order " + id, new Known(List.of(), List.of(), List.of(), List.of(id))))
                .isEqualTo("order [order]");
    }

    @Test
    void takesTheLongestNameFirst() {
        assertThat(MASKING.mask(
                        "Ann Lee of Lee Ltd called; Lee waits", Known.names(List.of("Lee", "Ann Lee", "Lee Ltd"))))
                .isEqualTo("[name] of [name] called; [name] waits");
    }

    @Test
    void doesNotLingerOverLongTexts() {
        var long1 = "a".repeat(20_000);
        var long2 = "1".repeat(20_000);
        var long3 = "1 ".repeat(10_000);
        var long4 = "a@" + "b.".repeat(10_000);
        var long5 = "你好1".repeat(6_000);
        var long6 = "一二三".repeat(6_000);
        var long7 = "北京市朝阳区建国路".repeat(2_000);
        var long8 = "A".repeat(20_000);
        var long9 = "12 High ".repeat(2_500);
        var long10 = "电话 是：".repeat(3_000);
        for (var text : List.of(long1, long2, long3, long4, long5, long6, long7, long8, long9, long10)) {
            assertTimeoutPreemptively(ofSeconds(20), () -> MASKING.mask(text, Known.names(List.of("Ann Lee"))));
        }
    }
}
